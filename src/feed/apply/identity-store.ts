import type { StatedRecord } from "../../graph/rule.js";
import type { RecordChange } from "../change/change-set.js";
import { identityTypes, type Judgement, judgementId, type Redirect, redirectId } from "../change/identity-records.js";
import { idsIn, type Run } from "../run.js";

/** Redirects and judgements in the graph: a node each, which no query of the API reaches. */

/** Writes what a change set says about them. */
export async function writeIdentity(run: Run, changes: readonly RecordChange[], revision: number): Promise<void> {
  for (const label of Object.keys(identityTypes)) {
    const own = changes.filter(({ type }) => type === label);
    if (own.length === 0) continue;
    const put = own.flatMap(({ after }) => (after === undefined ? [] : [after]));
    const gone = own.flatMap(({ id, after }) => (after === undefined ? [id] : []));
    await run({
      text: `UNWIND $put AS record MERGE (n:${label} {id: record.id}) SET n = record`,
      parameters: { put },
    });
    await run({ text: `MATCH (n:${label}) WHERE n.id IN $gone DELETE n`, parameters: { gone } });
  }
  // A service that runs beside sees by this number that it has to read the redirects again.
  const redirects = changes.filter(({ type }) => type === "Redirect");
  if (redirects.length === 0) return;
  await run({ text: "MERGE (l:LoadLock) SET l.redirects = coalesce(l.redirects, 0) + 1", parameters: {} });
  // A redirect keeps what was stated of the merged record, and so is part of the history of that one.
  const froms = redirects.map(({ id }) => id.slice(identityTypes.Redirect.length));
  await run({
    text: [
      "MATCH (removed:Removed) WHERE removed.id IN $froms AND last(removed.revisions) <> $revision",
      "SET removed.revisions = removed.revisions + $revision",
    ].join("\n"),
    parameters: { froms, revision },
  });
}

/** Redirects and judgements by their ids; what is not there is left out. */
export async function readIdentity(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, StatedRecord>> {
  const found = new Map<string, StatedRecord>();
  for (const [label, start] of Object.entries(identityTypes)) {
    const own = ids.filter((id) => id.startsWith(start));
    if (own.length === 0) continue;
    const rows = await run({
      text: `MATCH (n:${label}) WHERE n.id IN $own RETURN n.id, properties(n)`,
      parameters: { own },
    });
    for (const [id, properties] of rows) found.set(String(id), recordOf(properties));
  }
  return found;
}

/** The redirects of these ids, and those that lead to them. */
export async function readRedirects(run: Run, ids: readonly string[]): Promise<readonly Redirect[]> {
  // Answered from the count store: most graphs have none, and then nothing is looked up.
  const [[count] = []] = await run({ text: "MATCH (n:Redirect) RETURN count(n)", parameters: {} });
  if (count === 0) return [];
  const rows = await run({
    text: [
      "CALL () {",
      "  MATCH (n:Redirect) WHERE n.id IN $froms RETURN n",
      "  UNION",
      "  MATCH (n:Redirect) WHERE n.into IN $ids RETURN n",
      "}",
      "RETURN properties(n) ORDER BY n.id",
    ].join("\n"),
    parameters: { ids, froms: ids.map(redirectId) },
  });
  return rows.map(([properties]) => recordOf(properties) as Redirect);
}

/** Those of these ids that a merged one leads to. */
export async function readRedirectTargets(run: Run, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await run({
    text: "MATCH (n:Redirect) WHERE n.into IN $ids RETURN DISTINCT n.into",
    parameters: { ids },
  });
  return idsIn(rows);
}

/** All redirects, from each merged id to the one that it leads to. */
export async function readAllRedirects(run: Run): Promise<ReadonlyMap<string, string>> {
  const rows = await run({ text: "MATCH (n:Redirect) RETURN n.from, n.into", parameters: {} });
  return new Map(rows.map(([from, into]) => [String(from), String(into)]));
}

/** A number that changes whenever a redirect does. */
export async function readRedirectsVersion(run: Run): Promise<number> {
  const [[version] = []] = await run({ text: "MATCH (l:LoadLock) RETURN l.redirects LIMIT 1", parameters: {} });
  return typeof version === "number" ? version : 0;
}

/** What was judged of these pairs of ids, by the id of the judgement. */
export async function readJudgements(
  run: Run,
  pairs: readonly (readonly [string, string])[],
): Promise<ReadonlyMap<string, Judgement>> {
  const found = await readIdentity(
    run,
    pairs.map((pair) => judgementId(...pair)),
  );
  return new Map([...found].map(([id, record]) => [id, record as Judgement]));
}

/** The properties of a node as a record in canonical form: keys sorted. */
const recordOf = (properties: unknown): StatedRecord =>
  Object.fromEntries(
    Object.entries(properties as Record<string, unknown>).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ) as StatedRecord;
