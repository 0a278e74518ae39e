import { Command, InvalidArgumentError, Option } from "commander";

/** Number of statements of a graph, by the name of its scale. */
export const scales = { "10k": 10_000, "100k": 100_000, "1m": 1_000_000 } as const;
export type ScaleName = keyof typeof scales;

/** Options of a bench run. */
export interface BenchOptions {
  readonly scale: ScaleName;
  /** Whether to finish within two minutes, with fewer rounds. */
  readonly quick: boolean;
  /** Names of queries; empty for all. */
  readonly queries: readonly string[];
  /** Names of candidates; empty for all. */
  readonly candidates: readonly string[];
}

const words = (text: string): readonly string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/**
 * Reads the command line.
 * @throws CommanderError that says what to write instead.
 */
export function readOptions(
  known: { readonly queries: readonly string[]; readonly candidates: readonly string[] },
  parameters: readonly string[],
): BenchOptions {
  const some =
    (what: string, names: readonly string[]) =>
    (text: string): readonly string[] => {
      const unknown = words(text).filter((word) => !names.includes(word));
      if (unknown.length > 0)
        throw new InvalidArgumentError(`There is no ${what} ${unknown.join(", ")}; there is ${names.join(", ")}.`);
      return words(text);
    };
  const command = new Command("npm run bench --")
    .description(
      "Compares the service with hand-written Cypher, DataLoader and @neo4j/graphql on a graph made up from a seed.",
    )
    .addOption(new Option("--scale <size>", "statements in the graph").choices(Object.keys(scales)).default("10k"))
    .option("--quick", "fewer rounds: under two minutes once the graph is there", false)
    .option("--queries <names>", `only these: ${known.queries.join(",")}`, some("query", known.queries), [])
    .option(
      "--candidates <names>",
      `only these: ${known.candidates.join(",")}`,
      some("candidate", known.candidates),
      [],
    )
    .configureOutput({ outputError: (text, write) => write(text) })
    .exitOverride()
    .parse([...parameters], { from: "user" });
  return command.opts<BenchOptions>();
}
