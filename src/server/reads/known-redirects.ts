import { readAllRedirects, readRedirectsVersion } from "../../feed/apply/identity-store.js";
import type { Run } from "../../feed/run.js";

/** Gives the ids of merged records, each with the id that it leads to. */
export type KnownRedirects = () => Promise<ReadonlyMap<string, string>>;

/** How long what is known may be used before it is looked at again, in milliseconds. */
const freshMs = 1_000;

/**
 * Keeps the redirects of the graph in memory, so that an id is resolved when an argument is read and a root field stays
 * one statement, which looks for one id. At most once a second one number is read that says whether they have changed:
 * also a merge by another process is followed within a second.
 */
export function knownRedirects(read: Run, now: () => number = () => performance.now()): KnownRedirects {
  let known: { readonly version: number; readonly redirects: ReadonlyMap<string, string> } | undefined;
  let until = -Infinity;
  let reading: Promise<ReadonlyMap<string, string>> | undefined;
  const readAgain = async (): Promise<ReadonlyMap<string, string>> => {
    const version = await readRedirectsVersion(read);
    if (known?.version !== version) known = { version, redirects: await readAllRedirects(read) };
    until = now() + freshMs;
    return known.redirects;
  };
  return async () => {
    if (known !== undefined && now() < until) return known.redirects;
    reading ??= readAgain().finally(() => (reading = undefined));
    return reading;
  };
}
