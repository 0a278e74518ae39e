import { Command, InvalidArgumentError, Option } from "commander";
import { type ScaleName, scales } from "../options.js";

/** Options of a sweep. */
export interface SweepOptions {
  readonly scale: ScaleName;
  /** Most questions to ask, spread evenly over all; undefined for all. */
  readonly limit: number | undefined;
  /** Only questions whose names match. */
  readonly only: RegExp;
  /** Least time for a question to be listed, in milliseconds. */
  readonly over: number;
  /** Whether to count the database hits of the questions listed. */
  readonly profile: boolean;
  /** Whether to measure the slowest ones against their hand-written statements. */
  readonly byHand: boolean;
  /** File of results, one per line. Questions that it contains are not asked again. */
  readonly results: string | undefined;
}

const number = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("It takes a number above 0.");
  return value;
};

const pattern = (text: string): RegExp => {
  try {
    return new RegExp(text);
  } catch (error) {
    throw new InvalidArgumentError(`${(error as Error).message}. Write a regular expression, such as "^count people".`);
  }
};

/**
 * Reads the command line.
 * @throws CommanderError that says what to write instead.
 */
export function readSweepOptions(parameters: readonly string[]): SweepOptions {
  return new Command("npm run bench:sweep --")
    .description(
      "Asks one query for every order, condition, group key, aggregate and total that the schema offers, " +
        "and tells which are slow.",
    )
    .addOption(new Option("--scale <size>", "statements in the graph").choices(Object.keys(scales)).default("10k"))
    .option("--limit <number>", "ask so many of them, spread over all", number)
    .option("--only <pattern>", "ask only those whose names match", pattern, /(?:)/)
    .option("--over <ms>", "list what takes longer", number, 200)
    .option("--profile", "count the database hits of what is listed", false)
    .option("--by-hand", "measure the slowest against statements written by hand", false)
    .option("--results <file>", "keep results here, and ask nothing again that is in it")
    .configureOutput({ outputError: (text, write) => write(text) })
    .exitOverride()
    .parse([...parameters], { from: "user" })
    .opts<SweepOptions>();
}
