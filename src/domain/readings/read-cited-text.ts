import type { CitedText } from "../reanchoring/cited-text.js";

type Rows = readonly (readonly unknown[])[];

/** Runs a statement that reads. */
type Run = (command: { readonly text: string; readonly parameters: { readonly id: string } }) => Promise<Rows>;

/** Reads what is needed to anchor the passages of an article anew; undefined if the graph has no such article. */
export async function readCitedText(run: Run, id: string): Promise<CitedText | undefined> {
  const [article] = await run({ text: articleText, parameters: { id } });
  if (article === undefined) return undefined;
  const [versions, passages, statements, pledges] = await Promise.all(
    [versionsText, passagesText, statementsText, pledgesText].map((text) => run({ text, parameters: { id } })),
  );
  return {
    article: { id, textDigest: String(article[0]), length: Number(article[1]) },
    versions: each(versions, ([version, number, textDigest, lost]) => ({
      id: String(version),
      number: Number(number),
      textDigest: String(textDigest),
      lostEvidence: lost as readonly string[],
    })),
    passages: each(passages, ([passage, fragment, digest, version]) => ({
      id: String(passage),
      fragment: String(fragment),
      digest: String(digest),
      version: (version ?? undefined) as string | undefined,
    })),
    statements: each(statements, ([statement, own, hasOther]) => ({
      id: String(statement),
      passages: own as readonly string[],
      hasOther: hasOther === true,
    })),
    pledges: each(pledges, ([pledge, conveying]) => ({
      id: String(pledge),
      statements: conveying as readonly string[],
    })),
  };
}

const each = <Value>(rows: Rows | undefined, read: (row: readonly unknown[]) => Value): readonly Value[] =>
  (rows ?? []).map(read);

const articleText = "MATCH (a:Article {id: $id}) RETURN a.textDigest, a.length";

const versionsText = [
  "MATCH (:Article {id: $id})<-[:VERSION_OF]-(v:TextVersion)",
  "RETURN v.id, v.number, v.textDigest, [(v)-[:LEFT_WITHOUT_EVIDENCE]->(n) | n.id] ORDER BY v.number",
].join("\n");

const passagesText = [
  "MATCH (:Article {id: $id})<-[:IN]-(p:Passage)",
  "OPTIONAL MATCH (p)-[:STANDS_IN]->(v:TextVersion)",
  "RETURN p.id, p.fragment, p.digest, v.id ORDER BY p.start, p.id",
].join("\n");

const statementsText = [
  "MATCH (a:Article {id: $id})<-[:IN]-(p:Passage)<-[:REPORTED_IN]-(s:Statement)",
  "WITH a, p, s ORDER BY p.id WITH a, s, collect(p.id) AS passages",
  "RETURN s.id, passages, EXISTS {",
  "  MATCH (s)-[:REPORTED_IN]->(o:Passage)-[:IN]->(b:Article)",
  "  WHERE b <> a AND NOT EXISTS { (o)-[:STANDS_IN]->() }",
  "} ORDER BY s.id",
].join("\n");

const pledgesText = [
  "MATCH (:Article {id: $id})<-[:IN]-(:Passage)<-[:REPORTED_IN]-(:Statement)-[:CONVEYS]->(p:Pledge)",
  "WITH DISTINCT p MATCH (p)<-[:CONVEYS]-(s:Statement)",
  "WITH p, s ORDER BY s.id RETURN p.id, collect(s.id) ORDER BY p.id",
].join("\n");
