import { describe, expect, test } from "vitest";
import { readAllRedirects } from "../../src/feed/apply/identity-store.js";
import { judgePair } from "../../src/feed/apply/judge-pair.js";
import type { Verdict } from "../../src/feed/change/identity-records.js";
import { runReads } from "../../src/service/run-reads.js";
import { testOrigin } from "../support/test-origin.js";
import { database, exported, model, put, store, undo, useFeedGraph } from "../support/feed-graph.js";
import { ada, adah, article, asked, importBoth, importFile, merge, stated } from "../support/identity-graph.js";

useFeedGraph();

describe("a merge", { timeout: 180_000 }, () => {
  test("makes all that refers to one person refer to another, with all names", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    expect(await stated("person:adah")).toBeUndefined();
    expect(await stated("person:ada")).toEqual({
      ...ada,
      aliases: ["A. Quill", "Adah Quill"],
      wikidata: "Q1",
      memberships: [{ certainty: "CERTAIN", node: "group:council", statements: ["statement:a", "statement:b"] }],
    });
    expect(await stated("claim:b")).toMatchObject({ subject: "person:ada" });
    expect(await stated("statement:b")).toMatchObject({ madeBy: ["person:ada"] });
  });

  test("undone restores the export byte for byte, and redone and undone again too", async () => {
    await importBoth();
    const before = await exported();
    await merge("person:adah", "person:ada");
    const after = await exported();
    await undo(3);
    expect(await exported()).toBe(before);
    expect((await readAllRedirects(runReads(database))).size).toBe(0);
    await undo(4);
    expect(await exported()).toBe(after);
    await undo(5);
    expect(await exported()).toBe(before);
  });

  test("leads queries from the merged id to the other one, wherever an id stands", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    expect(
      await asked(`{
        node(id: "person:adah") { id }
        person(id: "person:adah") { name }
        statements(where: { madeBy: { some: { id: { eq: "person:adah" } } } }) { totalCount }
        people(where: { id: { in: ["person:adah", "person:nobody"] } }) { nodes { id } }
        neighbourhood(id: "person:adah") { leftOut }
        others: people(where: { id: { startsWith: "person:adah" } }) { totalCount }
      }`),
    ).toMatchObject({
      node: { id: "person:ada" },
      person: { name: "Ada Quill" },
      statements: { totalCount: 2 },
      people: { nodes: [{ id: "person:ada" }] },
      others: { totalCount: 0 },
    });
  });

  test("is followed by the documents that were loaded before it: they change nothing, whichever comes first", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    const after = await exported();
    for (const file of ["b.yaml", "a.yaml", "b.yaml"])
      expect(await importFile(file), file).toMatchObject({ created: 0, updated: 0, removed: 0, revisions: [] });
    expect(await exported()).toBe(after);
  });

  test("is followed by a document that cites the merged id for the first time, and by one that names it otherwise", async () => {
    await importBoth();
    await merge("person:adah", "person:ada");
    const { people: _people, ...third } = article("c", adah);
    await put("c.yaml", third);
    await importFile("c.yaml");
    expect(await stated("statement:c")).toMatchObject({ madeBy: ["person:ada"] });
    await put("b.yaml", article("b", { ...adah, aliases: ["Ada the Second"] }));
    await importFile("b.yaml");
    expect(await stated("person:ada")).toMatchObject({ aliases: ["A. Quill", "Adah Quill", "Ada the Second"] });
    expect(await stated("person:adah")).toBeUndefined();
    expect((await importFile("a.yaml")).revisions, "of the one that it was merged into").toEqual([]);
    expect((await importFile("b.yaml")).revisions).toEqual([]);
    await put("a.yaml", article("a", { ...ada, name: "Ada B. Quill" }));
    await importFile("a.yaml");
    expect(await stated("person:ada"), "who states only a relation is not asked").toMatchObject({
      name: "Ada B. Quill",
    });
    for (const file of ["a.yaml", "b.yaml"]) expect((await importFile(file)).revisions, file).toEqual([]);
  });
});

describe("a judgement", { timeout: 180_000 }, () => {
  test("that two are not the same stands against a merge until it is taken away", async () => {
    await importBoth();
    const judge = (verdict: Verdict | undefined): Promise<unknown> =>
      judgePair(store, model, ["person:ada", "person:adah"], verdict, testOrigin);
    await judge("NOT_SAME");
    await expect(merge("person:adah", "person:ada")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
    await undo(3);
    await merge("person:adah", "person:ada");
    await expect(judge("NOT_SAME")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
    await expect(merge("person:adah", "person:ada")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
    await expect(merge("person:nobody", "person:ada")).rejects.toMatchObject({ code: "RECORD_UNKNOWN" });
    await expect(merge("group:council", "person:ada")).rejects.toMatchObject({ code: "MERGE_REFUSED" });
  });
});

describe("an import", { timeout: 180_000 }, () => {
  const propose = async (people: readonly Record<string, unknown>[]): Promise<readonly (readonly string[])[]> => {
    await put("new.yaml", { people });
    const { matches } = await importFile("new.yaml", { isDryRun: true });
    return matches.map(({ id, candidate, basis, confidence }) => [id, candidate, basis, confidence]);
  };

  test("proposes whom new people may be, by identifier, name and sound, and merges nobody", async () => {
    await put("a.yaml", {
      people: [
        { id: "person:ada", name: "Ada Quill", wikidata: "Q1" },
        { id: "person:volodymyr", name: "Володимир Квітень" },
      ],
      states: [{ id: "state:gb", name: "Britain", iso2: "GB" }],
    });
    await importFile("a.yaml");
    expect(await propose([{ id: "person:x", name: "Somebody Else", wikidata: "Q1" }])).toEqual([
      ["person:x", "person:ada", "wikidata", "HIGH"],
    ]);
    expect(await propose([{ id: "person:x", name: "Nobody", aliases: ["ADA QUILL"] }])).toEqual([
      ["person:x", "person:ada", "name", "MEDIUM"],
    ]);
    expect(await propose([{ id: "person:x", name: "Volodymyr Kviten" }])).toEqual([
      ["person:x", "person:volodymyr", "sound", "LOW"],
    ]);
    expect(await propose([{ id: "person:x", name: "Ada Quill", wikidata: "Q2" }]), "another identifier").toEqual([]);
    expect(await propose([{ id: "person:x", name: "Britain" }]), "of another type").toEqual([]);
    expect(
      await propose([
        { id: "person:x", name: "Cy" },
        { id: "person:y", name: "cy" },
      ]),
      "among the new",
    ).toEqual([["person:y", "person:x", "name", "MEDIUM"]]);
    expect(await propose([{ id: "person:ada", name: "Ada Quill", wikidata: "Q1" }]), "known by its id").toEqual([]);
  });

  test("does not propose again what was judged not to be the same", async () => {
    await put("a.yaml", { people: [{ id: "person:ada", name: "Ada Quill" }] });
    await importFile("a.yaml");
    await put("b.yaml", { people: [{ id: "person:other", name: "Ada Quill" }] });
    expect((await importFile("b.yaml")).matches).toMatchObject([{ id: "person:other", candidate: "person:ada" }]);
    await judgePair(store, model, ["person:ada", "person:other"], "NOT_SAME", testOrigin);
    await store.write((run) => run({ text: "MATCH (n:Entity {id: 'person:other'}) DETACH DELETE n", parameters: {} }));
    expect((await importFile("b.yaml")).matches).toEqual([]);
  });
});
