import type { BenchQuery, Variables } from "../queries/bench-query.js";

/** One of those that are compared. */
export interface Candidate {
  readonly name: string;
  readonly title: string;
  /** The module that its process runs. */
  readonly module: URL;
  /** The body of a request; undefined where it cannot be asked this. */
  readonly body: (query: BenchQuery, variables: Variables) => string | undefined;
  /** Its answer in the shape of the service's. */
  readonly answer: (query: BenchQuery, data: unknown) => unknown;
}

const byName = ({ name }: BenchQuery, variables: Variables): string => JSON.stringify({ query: name, variables });
const byDocument = ({ document }: BenchQuery, variables: Variables): string => JSON.stringify({ query: document, variables });
const asItIs = (_query: BenchQuery, data: unknown): unknown => data;

/** Every candidate; the first is what all are compared with, the last is ours. */
export const allCandidates: readonly Candidate[] = [
  { name: "A", title: "hand-written Cypher", module: new URL("maps-server.ts", import.meta.url), body: byName, answer: asItIs },
  { name: "A2", title: "hand-written Cypher, lists", module: new URL("lists-server.ts", import.meta.url), body: byName, answer: asItIs },
  { name: "D", title: "DataLoader per level", module: new URL("data-loader-server.ts", import.meta.url), body: byDocument, answer: asItIs },
  { name: "service", title: "the service as shipped", module: new URL("service-server.ts", import.meta.url), body: byDocument, answer: asItIs },
];
