import { expect, test } from "vitest";
import { answerLists } from "../../src/web/shared/answer-lists.js";

test("a list of nodes is a table: what is below a node stands in columns, what is in a list in one cell", () => {
  const nodes = [
    { gist: "One", at: null, madeBy: [{ name: "A" }, { name: "B" }], domains: [] },
    { gist: "Two", at: { name: "Paris", date: "2025-09-04" }, madeBy: [], domains: ["LAND", "SEA"] },
  ];
  expect(answerLists({ statements: { totalCount: 2, nodes } })).toEqual([
    {
      path: "statements.nodes",
      columns: ["gist", "at.name", "at.date", "madeBy.name", "domains"],
      rows: [
        ["One", "", "", "A; B", ""],
        ["Two", "Paris", "2025-09-04", "", "LAND; SEA"],
      ],
    },
  ]);
});

test("lists within lists are joined, whatever their depth", () => {
  const nodes = [{ statements: { nodes: [{ madeBy: [{ name: "A" }] }, { madeBy: [{ name: "B" }, { name: "C" }] }] } }];
  expect(answerLists({ claims: { nodes } })).toMatchObject([
    { columns: ["statements.nodes.madeBy.name"], rows: [["A; B; C"]] },
  ]);
});

test("every list of the data is offered, in its order, empty ones only where there is no other", () => {
  const data = { statements: { byAct: { nodes: [{ count: 1 }] }, nodes: [{ gist: "x" }] }, people: { nodes: [] } };
  expect(answerLists(data).map(({ path }) => path)).toEqual(["statements.byAct.nodes", "statements.nodes"]);
  expect(answerLists({ people: { nodes: [] } })).toEqual([{ path: "people.nodes", columns: [], rows: [] }]);
});

test("an answer without a list is one row, and what is null keeps its column", () => {
  expect(answerLists({ person: { name: "A", aliases: ["B", "C"] }, other: null })).toEqual([
    { path: "", columns: ["person.name", "person.aliases", "other"], rows: [["A", "B; C", ""]] },
  ]);
});

test("false and 0 are values", () => {
  expect(answerLists({ nodes: [{ a: false, b: 0, c: "" }] })).toMatchObject([{ rows: [["false", "0", ""]] }]);
});
