import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/config/config.js";
import { type HttpService, startHttpService } from "../../src/server/http-service.js";
import { model, type OwnGraph, startOwnGraph } from "../export/support/own-graph.js";
import { dataOf } from "../support/test-service.js";

/** More than are looked at from one node further out. */
const shared = 130;

const digest = "0".repeat(64);
const statement = (name: string, speaker: string): object => ({
  id: `statement:${name}`,
  act: "ASSERT",
  gist: name,
  voice: "DIRECT",
  certainty: "CERTAIN",
  polarity: "POSITIVE",
  madeBy: [speaker],
  addressedTo: ["person:listener"],
  reportedIn: ["passage:one"],
});
const sharedStatements = (when: string): readonly object[] =>
  Array.from({ length: shared }, (_none, index) => statement(`${when}-${index}`, "person:speaker"));

let graph: OwnGraph;
let service: HttpService;

beforeAll(async () => {
  graph = await startOwnGraph();
  await graph.load({
    people: ["speaker", "other", "listener"].map((name) => ({ id: `person:${name}`, name })),
    articles: [{ id: "article:one", title: "One", language: "en", length: 100, textDigest: digest }],
    passages: [{ id: "passage:one", article: "article:one", fragment: "char=0,10", digest }],
    // On both sides, in whichever order Neo4j meets them.
    statements: [...sharedStatements("before"), statement("between", "person:other"), ...sharedStatements("after")],
  });
  service = await startHttpService({ ...readConfig({}), port: 0, logLevel: "silent" }, model, graph.database);
});
afterAll(async () => {
  await service.stop();
  await graph.stop();
});

test("what is shown already does not take the places of what is not", async () => {
  // From the speaker by 260 statements to the listener, and from there to the one that is somebody else's.
  const { neighbourhood } = await dataOf(
    '{ neighbourhood(id: "person:speaker", depth: 3, limit: 500) { nodes { id } } }',
    {},
    service.url,
  );
  const ids = (neighbourhood.nodes as readonly { readonly id: string }[]).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["person:listener", "statement:between"]));
  expect(ids).toHaveLength(1 + 2 * shared + 1 + 1);
});
