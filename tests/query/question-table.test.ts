import "reflect-metadata";
import { type FieldNode, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { noTexts } from "../../src/graph/kept-text.js";
import { noChanges } from "../../src/graph/shown-change.js";
import { compileRootField, type CompiledQuery } from "../../src/query/compile.js";
import { cypher, whereAll } from "../../src/query/plan/cypher.js";
import { EndLabels } from "../../src/query/plan/end-labels.js";
import type { Question, QuestionTable } from "../../src/query/plan/question.js";
import { wholeSchema } from "../../src/query/whole-schema.js";
import { buildModel } from "../../src/service/build-model.js";

const model = buildModel();

/** A question that the service does not have: all that it takes is this object in the table. */
const headCount: Question = {
  name: "headCount",
  needs: ["Person"],
  sdl: `
    extend type Query { headCount(asOf: AsOf): HeadCount! }
    type HeadCount { people: Int! }
  `,
  plan({ lens }) {
    const { pattern, conditions } = lens.node("person", "Person");
    return {
      text: {
        lines: [cypher`MATCH ${pattern}${whereAll(conditions)}`, "WITH count(*) AS people"],
        names: ["people"],
      },
      shape: { HeadCount: { people: { value: "people" } } },
      order: [],
    };
  },
};

function compile(document: string, questions: QuestionTable): CompiledQuery {
  const [operation] = parse(document).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new RangeError("no operation");
  const nodes = operation.selectionSet.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const schema = wholeSchema(model, questions);
  const request = { model, questions, schema, fragments: {}, variables: {}, cites: false };
  return compileRootField(request, nodes, new EndLabels(model));
}

const request = { variables: {}, viewer: undefined, now: new Date(0), textOf: noTexts, changesOf: noChanges };

test("a question is one object in the table", () => {
  const { text, build } = compile("{ headCount { people } }", [headCount]);
  expect(text).toBe("MATCH (person:Person)\nWITH count(*) AS people\nRETURN [people] AS row");
  expect(build([[[7]]], request)).toEqual({ people: 7 });
});

test("it sees the graph through the lens of its request", () => {
  const { text, parameters } = compile('{ headCount(asOf: {press: "2025-08-31"}) { people } }', [headCount]);
  expect(text).toContain("MATCH (person:Person) WHERE person.knownFrom <= $p0");
  expect(parameters(request)).toEqual({ p0: 20331 });
});

test("without it the schema has no such field, nor has that of a domain without what it speaks of", () => {
  expect(wholeSchema(model, []).getQueryType()?.getFields()["headCount"]).toBeUndefined();
  const elsewhere: Question = { ...headCount, needs: ["Starship"] };
  expect(wholeSchema(model, [elsewhere]).getQueryType()?.getFields()["headCount"]).toBeUndefined();
});
