import { parse } from "graphql";
import { type LinkedTab, readPermalink } from "../shared/permalink.js";
import { examples, type Example } from "./examples.js";

/** What is wrong with a link, and what a reader can do about it. */
export interface LinkProblem {
  readonly what: string;
  readonly advice: string;
}

/** What the address asks the page to open. */
export interface Opening {
  /** An example, to be run as well. */
  readonly example?: Example;
  /** A query, to be looked at first. */
  readonly tab?: LinkedTab;
  readonly problem?: LinkProblem;
}

/** Reads `?example=name`, `#query=...&variables=...` and `?query=...`. */
export function readOpening(address: Pick<Location, "hash" | "search">): Opening {
  const name = new URLSearchParams(address.search).get("example");
  if (name !== null && address.hash.length <= 1) return openExample(name);
  const tab = readPermalink(address);
  if (tab !== undefined) return openTab(tab);
  if (address.hash.length > 1) {
    return { problem: { what: "This link carries no query.", advice: `${askAgain} or choose an example.` } };
  }
  return {};
}

const askAgain = "It may have been cut short: ask for the whole link again,";

function openExample(name: string): Opening {
  const example = examples.find((candidate) => candidate.name === name);
  if (example !== undefined) return { example };
  return {
    problem: {
      what: `There is no example called “${shorten(name)}”.`,
      advice: "It may have been renamed: choose one from the list of examples.",
    },
  };
}

function openTab(tab: LinkedTab): Opening {
  if (tab.query.trim() === "") {
    return { problem: { what: "The query in this link is empty.", advice: `${askAgain} or choose an example.` } };
  }
  try {
    parse(tab.query);
  } catch (error) {
    const what = `The query in this link cannot be read (${(error as Error).message.replace(/\.$/, "")}).`;
    return { tab, problem: { what, advice: `${askAgain} or mend the query below.` } };
  }
  try {
    if (tab.variables.trim() !== "") JSON.parse(tab.variables);
  } catch {
    const what = "The variables in this link cannot be read: they are not JSON.";
    return { tab, problem: { what, advice: `${askAgain} or mend them under Variables.` } };
  }
  return { tab };
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
