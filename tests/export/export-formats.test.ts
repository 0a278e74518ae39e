import { unzipSync } from "fflate";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGraphMl } from "graphology-graphml";
import { Store } from "oxigraph";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvTables } from "../../src/export/csv/csv-tables.js";
import { standardClasses, standardTerms } from "../../src/export/rdf/standard-terms.js";
import { nodesOf } from "../../src/graph/graph-model.js";
import { readGraph } from "../../src/feed/records/read-graph.js";
import { hostileDocument, hostileName, hostileText } from "./support/hostile-document.js";
import { model, type OwnGraph, startOwnGraph } from "./support/own-graph.js";

let graph: OwnGraph;

beforeAll(async () => {
  graph = await startOwnGraph();
  await graph.load(hostileDocument);
});

afterAll(() => graph.stop());

type Row = Readonly<Record<string, string>>;

const rowsOf = (text: string): readonly Row[] => {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

describe("JSON Lines", () => {
  test("give back what was loaded, one record a line, and are the same when they are loaded again", async () => {
    const first = (await graph.take("jsonl")).toString();
    const lines = first
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>);
    for (const [plural, records] of Object.entries(hostileDocument)) {
      const found = lines.flatMap((line) => line[plural] ?? []);
      expect(found).toHaveLength(records.length);
    }
    const pledge = lines.flatMap((line) => line["pledges"] ?? [])[0];
    expect(pledge?.["money"]).toEqual({ amount: "92233720368547758.07", currency: "GBP" });
    expect(pledge?.["history"]).toEqual([
      { statement: "statement:hostile", stage: "FLOATED", on: "2025-03" },
      { statement: "statement:hostile", stage: "PLEDGED" },
    ]);
    expect(lines.flatMap((line) => line["people"] ?? [])[0]?.["name"]).toBe(hostileName);
    const merged: Record<string, unknown[]> = {};
    for (const line of lines)
      for (const [plural, records] of Object.entries(line)) (merged[plural] ??= []).push(...records);
    await graph.load(merged);
    expect((await graph.take("jsonl")).toString()).toBe(first);
  });
});

describe("CSV", () => {
  test("has a table per type and per relation with something on its edges, with the text as it was", async () => {
    const files = unzipSync(await graph.take("csv"));
    expect(Object.keys(files)).toEqual(csvTables(model).map(({ file }) => file));
    const table = (file: string): readonly Row[] => rowsOf(new TextDecoder().decode(files[file]));
    for (const entity of nodesOf(model))
      expect(table(`${entity.plural}.csv`), entity.plural).toHaveLength(
        (await graph.one(`MATCH (n:${entity.name}) RETURN count(n)`)) as number,
      );
    expect(table("people.csv")[0]).toMatchObject({
      id: "person:hostile",
      name: hostileName,
      memberships: "group:hostile",
    });
    expect(table("statements.csv")[0]).toMatchObject({
      gist: hostileText,
      conveys: "claim:hostile;pledge:hostile",
      depth: "1",
      firstHand: "true",
    });
    expect(table("pledges.csv")[0]).toMatchObject({
      "money.amount": "92233720368547758.07",
      domains: "SEA;AIR",
      stage: "FLOATED",
      "quantity.min": "",
    });
    expect(table("people-memberships.csv")).toEqual([
      {
        person: "person:hostile",
        node: "group:hostile",
        role: "",
        from: "",
        to: "",
        certainty: "POSSIBLE",
        statements: "statement:hostile",
      },
      {
        person: "person:hostile",
        node: "group:hostile",
        role: hostileText,
        from: "2025-21",
        to: "../2025-08-19",
        certainty: "CERTAIN",
        statements: "statement:hostile",
      },
    ]);
    expect(table("passages-entities.csv")).toHaveLength(3);
  });

  test("of one type is that table, and the archive is the same every time", async () => {
    expect(
      rowsOf((await graph.take("csv", { type: "Event.participants" })).toString()).map(({ event, node, role }) => [
        event,
        node,
        role,
      ]),
    ).toEqual([
      ["event:hostile", "person:hostile", "HOST"],
      ["event:hostile", "person:hostile", "SPEAKER"],
    ]);
    expect((await graph.take("csv")).equals(await graph.take("csv"))).toBe(true);
  });
});

describe("GraphML", () => {
  test("has the nodes and edges of the graph, in its directions", async () => {
    const read = parseGraphMl(MultiDirectedGraph, (await graph.take("graphml")).toString());
    expect(read.order).toBe(await graph.one("MATCH (n:Entity) RETURN count(n)"));
    expect(read.size).toBe(await graph.one("MATCH (:Entity)-[r]->(:Entity) RETURN count(r)"));
    const escaped = hostileName.replace("\u{1}", "\u{fffd}");
    expect(read.getNodeAttributes("person:hostile")).toMatchObject({ label: escaped, name: escaped, type: "Person" });
    expect(read.getNodeAttributes("event:hostile")).toMatchObject({ type: "Event", "event.type": "SUMMIT" });
    expect(read.getNodeAttributes("claim:hostile")).toMatchObject({
      "quantity.min": 0.5,
      "quantity.minInclusive": false,
    });
    const roles = read
      .directedEdges("person:hostile", "pledge:hostile")
      .map((edge) => [read.getEdgeAttribute(edge, "type"), read.getEdgeAttribute(edge, "role")]);
    expect(roles.toSorted()).toEqual([
      ["PARTY_TO", "BENEFICIARY"],
      ["PARTY_TO", "PLEDGOR"],
    ]);
  });
});

describe("RDF", () => {
  const read = async (format: string, mime: string): Promise<Store> => {
    const store = new Store();
    store.load((await graph.take(format)).toString(), { format: mime });
    return store;
  };
  const prefixes =
    "PREFIX pg: <urn:pledgegraph:ns:> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX schema: <https://schema.org/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>";
  const ask = (store: Store, query: string): readonly (readonly string[])[] =>
    (store.query(`${prefixes} ${query}`) as Map<string, { readonly value: string }>[]).map((row) =>
      [...row.values()].map(({ value }) => value),
    );

  test("is the same in Turtle and in JSON-LD, with the nodes and edges of the graph", async () => {
    const turtle = await read("turtle", "text/turtle");
    const jsonLd = await read("jsonld", "application/ld+json");
    const lines = (store: Store): readonly string[] =>
      store.dump({ format: "application/n-quads" }).split("\n").toSorted();
    expect(lines(jsonLd)).toEqual(lines(turtle));
    for (const { name } of nodesOf(model))
      expect(ask(turtle, `SELECT (count(?n) AS ?c) { ?n a pg:${name} }`), name).toEqual([
        [String(await graph.one(`MATCH (n:${name}) RETURN count(n)`))],
      ]);
    const withSomething = "MATCH (:Entity)-[r:MEMBER_OF|MENTIONS|PARTY_TO|TOOK_PART_IN|STAGED_BY]->() RETURN count(r)";
    expect(ask(turtle, "SELECT (count(?e) AS ?c) { ?e a rdf:Statement }")).toEqual([
      [String(await graph.one(withSomething))],
    ]);
  });

  test("says in standard terms who said what and where, and all text as it was", async () => {
    const store = await read("turtle", "text/turtle");
    expect(
      ask(
        store,
        `SELECT ?gist ?speaker ?start ?end ?digest ?headline {
        ?statement a oa:Annotation, prov:Entity; schema:text ?gist; prov:wasAttributedTo/schema:name ?speaker; oa:hasBody <urn:pledgegraph:claim:hostile>; oa:hasTarget ?passage.
        ?passage oa:hasSource/schema:headline ?headline; schema:sha256 ?digest; oa:hasSelector [a oa:TextPositionSelector; oa:start ?start; oa:end ?end] }`,
      ),
    ).toEqual([[hostileText, hostileName, "0", "10", "0".repeat(64), hostileText]]);
    expect(
      ask(
        store,
        "SELECT ?fragment { [] oa:hasSelector [a oa:FragmentSelector; rdf:value ?fragment] } ORDER BY ?fragment",
      ),
    ).toEqual([["char=0,10"], ["row=17"]]);
    expect(ask(store, "SELECT ?iri { <urn:pledgegraph:state:plain> schema:sameAs ?iri }")).toEqual([
      ["http://www.wikidata.org/entity/Q36"],
    ]);
    expect(
      ask(
        store,
        "SELECT ?amount ?currency { [] schema:amount [a schema:MonetaryAmount; schema:value ?amount; schema:currency ?currency] FILTER(?amount > 92233720368547758.06) }",
      ),
    ).toEqual([["92233720368547758.07", "GBP"]]);
    expect(ask(store, "SELECT (datatype(?on) AS ?type) { [] schema:dateCreated ?on }")).toEqual([
      ["http://www.w3.org/2001/XMLSchema#date"],
    ]);
    expect(ask(store, "SELECT ?to { [a pg:MembershipEdge; schema:endDate ?to] }")).toEqual([["../2025-08-19"]]);
  });

  test("defines every term of our own that it uses, and names only fields and types that there are", async () => {
    const store = await read("turtle", "text/turtle");
    expect(
      ask(
        store,
        'SELECT DISTINCT ?p { { ?s ?p ?o } UNION { ?s a ?p } FILTER(STRSTARTS(STR(?p), "urn:pledgegraph:ns:")) FILTER NOT EXISTS { ?p <http://www.w3.org/2000/01/rdf-schema#comment> ?comment } }',
      ),
    ).toEqual([]);
    const fieldsOf = (name: string): ReadonlyMap<string, unknown> | undefined =>
      model.entities.get(name)?.fields ??
      model.edges.get(name)?.fields ??
      [...model.entities.values()]
        .flatMap(({ fields }) => [...fields.values()])
        .flatMap((field) => (field.kind === "embedded" && field.type === name ? [field.fields] : []))[0];
    expect(
      Object.keys(standardTerms).filter((key) => !fieldsOf(key.split(".")[0] ?? "")?.has(key.split(".")[1] ?? "")),
    ).toEqual([]);
    expect(Object.keys(standardClasses).filter((name) => fieldsOf(name) === undefined)).toEqual([]);
  });
});

describe("a graph of more than one page", () => {
  const people = Array.from({ length: 2_500 }, (_, index) => ({
    id: `person:p${String(index).padStart(5, "0")}`,
    name: `P ${index}`,
  }));

  test("is read once through, in order, and no further than is asked for", async () => {
    await graph.load({ people });
    const lines = (await graph.take("jsonl")).toString().trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { people: { id: string }[] }).people[0]?.id)).toEqual(
      people.map(({ id }) => id),
    );
    let statements = 0;
    const run = (command: { readonly text: string; readonly parameters: Readonly<Record<string, unknown>> }) => {
      statements++;
      return graph.database.read(command.text, command.parameters);
    };
    const entities = nodesOf(model).filter(({ name }) => name === "Person");
    for await (const record of readGraph(model, run, entities)) if (record.id === "person:p00010") break;
    expect(statements, "the page, and the one that is read while it is written").toBe(2);
    await graph.load(hostileDocument);
  }, 120_000);
});
