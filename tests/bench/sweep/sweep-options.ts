import { Command, InvalidArgumentError, Option } from "commander";
import { type ScaleName, scales } from "../options.js";

/** What a sweep is asked for. */
export interface SweepOptions {
  readonly scale: ScaleName;
  /** How many questions at most, spread over all; undefined for all. */
  readonly limit: number | undefined;
  /** Only questions whose names this matches. */
  readonly only: RegExp;
  /** Milliseconds from which on a question is listed. */
  readonly over: number;
  /** Whether the database hits of what is listed are counted. */
  readonly profile: boolean;
  /** Whether the slowest that are written by hand, too, are measured against that. */
  readonly byHand: boolean;
  /** File of results, one a line: what is in it is not asked again. */
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
 * @throws CommanderError, with what to write instead, for what it does not understand.
 */
export function readSweepOptions(parameters: readonly string[]): SweepOptions {
  return new Command("npm run bench:sweep --")
    .description(
      "Asks one query for every order, condition, group key, aggregate and total that the schema offers, and tells which are slow.",
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
