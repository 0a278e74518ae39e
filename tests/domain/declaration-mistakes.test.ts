import { Field, getMetadataStorage, InterfaceType, ObjectType } from "type-graphql";
import { describe, expect, test } from "vitest";
import { domainClasses } from "../../src/domain/index.js";
import { Node } from "../../src/domain/node.js";
import { ServiceError } from "../../src/errors/service-error.js";
import {
  GraphBetween,
  GraphDerived,
  GraphEmbedded,
  GraphGroup,
  GraphNode,
  GraphProperty,
  GraphRelation,
  type NodeDeclaration,
} from "../../src/graph/declarations.js";
import { GraphFromText } from "../../src/graph/from-text.js";
import { DecimalScalar } from "../../src/graph/scalars/decimal.js";
import { EdtfScalar } from "../../src/graph/scalars/edtf.js";
import { typeNamed } from "../../src/graph/type-named.js";
import { buildModel } from "../../src/service/build-model.js";

type Class = abstract new () => object;

/** A node `Ship` with the member `x`, declared by these decorators as they would stand above it. */
const ship = (...decorators: readonly PropertyDecorator[]): Class => shipThat({}, ...decorators);

/** Such a node, of which more is declared. */
function shipThat(declares: Partial<NodeDeclaration>, ...decorators: readonly PropertyDecorator[]): Class {
  class Ship extends Node {}
  for (const decorate of decorators.toReversed()) decorate(Ship.prototype, "x");
  GraphNode({ plural: "ships", ...declares })(Ship);
  ObjectType("Ship", { implements: Node, description: "A ship." })(Ship);
  return Ship;
}

/** An object type of that name with one member `x`. */
function object(name: string, ...decorators: readonly PropertyDecorator[]): Class {
  class Declared {}
  for (const decorate of decorators.toReversed()) decorate(Declared.prototype, "x");
  ObjectType(name, { description: "A part." })(Declared);
  return Declared;
}

/** How the classes are refused beside ours; afterwards they are forgotten, since type-graphql would take them into every model. */
function refusalOf(declare: () => readonly Class[]): unknown {
  const storage = getMetadataStorage();
  const known = { objectTypes: [...storage.objectTypes], interfaceTypes: [...storage.interfaceTypes] };
  try {
    buildModel([...domainClasses, ...declare()]);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    Object.assign(storage, known);
  }
}

const text = (): PropertyDecorator => Field(() => String, { nullable: true });
const to = (name: string): PropertyDecorator => Field(() => typeNamed(name), { nullable: true });
const listOf = (name: string): PropertyDecorator => Field(() => [typeNamed(name)]);

const mistakes: readonly (readonly [what: string, declare: () => readonly Class[], says: string])[] = [
  [
    "a text whose length is no property",
    () => [shipThat({ text: { length: "y", digest: "x" } }, text(), GraphProperty())],
    'Ship: Ship has no property "y". Did you mean "x"?',
  ],
  [
    "a quote of what no relation leads to",
    () => [shipThat({ quote: { of: "y", fragment: "x", digest: "x", names: "y" } }, text(), GraphProperty())],
    'Ship: there is no relation "y" to quote by. Did you mean "x"?',
  ],
  [
    "a text made of a property that is not there",
    () => [ship(text(), GraphFromText({ from: ["nam"], make: () => null }))],
    'Ship has no property "nam"',
  ],
  [
    "a text made by way of a relation that is not there",
    () => [ship(text(), GraphFromText({ from: ["id"], of: { port: ["id"] }, make: () => null }))],
    'there is no to-one relation "port"',
  ],
  [
    "a text made of others that can never be null",
    () => [
      ship(
        Field(() => String),
        GraphFromText({ from: ["id"], make: () => null }),
      ),
    ],
    "null where nobody keeps one",
  ],
  [
    "a field without a decorator of ours",
    () => [ship(text())],
    "Ship.x: no decorator says how the graph stores it; add @GraphProperty() or @GraphRelation({...})",
  ],
  [
    "a list of dates as property",
    () => [
      ship(
        Field(() => [EdtfScalar]),
        GraphProperty(),
      ),
    ],
    "Ship.x: a property of type [Edtf!]! cannot be stored; use a scalar from the table",
  ],
  [
    "an amount without a currency",
    () => [
      ship(
        Field(() => DecimalScalar),
        GraphProperty(),
      ),
    ],
    "Ship.x: a Decimal is stored in minor units of a currency; add a field of type Currency next to it",
  ],
  [
    "a type that no class declares",
    () => [ship(listOf("Statment"), GraphRelation({ type: "NAMED_IN", direction: "out" }))],
    'No class declares the type "Statment". Did you mean "Statement"?',
  ],
  [
    "an edge that no class declares",
    () => [
      ship(listOf("Actor"), GraphRelation({ type: "SAILED_BY", direction: "out", page: true, edge: "MembershpEdge" })),
    ],
    'Ship.x: no class declares the edge MembershpEdge. Did you mean "MembershipEdge"?',
  ],
  [
    "a relation without a hop",
    () => [ship(listOf("Actor"), GraphRelation({ hops: [] }))],
    "Ship.x: a relation needs at least one hop",
  ],
  [
    "a hop that does not say where to",
    () => [
      ship(
        listOf("Actor"),
        GraphRelation({
          hops: [
            { type: "SUBJECT", direction: "in" },
            { type: "MADE", direction: "in" },
          ],
        }),
      ),
    ],
    "Ship.x: every hop but the last needs `to`, the type of the nodes between",
  ],
  [
    "a hop to a type that there is not",
    () => [
      ship(
        listOf("Actor"),
        GraphRelation({
          hops: [
            { type: "CONVEYS", direction: "in", to: "Statment" },
            { type: "MADE", direction: "in" },
          ],
        }),
      ),
    ],
    'Ship.x: a hop leads to Statment, which is not a node, or an interface or union of nodes. Did you mean "Statement"?',
  ],
  [
    "a hop by a property that there is not",
    () => [
      ship(
        listOf("Statement"),
        GraphRelation({ type: "NAMED_IN", direction: "out", where: { property: "akt", in: ["ASSERT"] } }),
      ),
    ],
    'Ship.x: Statement has no property "akt". Did you mean "act"?',
  ],
  [
    "a derived relation that is written",
    () => [
      ship(
        listOf("Actor"),
        GraphRelation({
          hops: [
            { type: "NAMED_IN", direction: "out", to: "Statement" },
            { type: "MADE", direction: "in" },
          ],
          written: true,
        }),
      ),
    ],
    "Ship.x: a relation of several hops is derived and cannot be written",
  ],
  [
    "pages of what is one",
    () => [ship(to("Actor"), GraphRelation({ type: "OWNED_BY", direction: "out", page: true }))],
    "Ship.x: only a list can be paged; make it a list, or leave `page` out",
  ],
  [
    "an index with what there is not",
    () => [
      ship(listOf("Statement"), GraphRelation({ type: "MADE", direction: "out", page: true, indexWith: ["saidAt"] })),
    ],
    'Ship.x: Statement has no property "saidAt". Did you mean "saidOn"?',
  ],
  [
    "an index over relationships that the target does not write",
    () => [
      ship(listOf("Statement"), GraphRelation({ type: "SAW", direction: "out", page: true, indexWith: ["saidOn"] })),
    ],
    "Ship.x: `indexWith` needs Statement to write SAW; add `written: true` to the opposite relation, or leave `indexWith` out",
  ],
  [
    "an index over more than one hop",
    () => [
      ship(
        listOf("Statement"),
        GraphRelation({
          hops: [
            { type: "SAW", direction: "out", to: "Event" },
            { type: "AT", direction: "in" },
          ],
          page: true,
          indexWith: ["saidOn"],
        }),
      ),
    ],
    "Ship.x: `indexWith` serves connections of one hop; leave it out",
  ],
  [
    "an order by what there is not",
    () => [ship(listOf("Event"), GraphRelation({ type: "SEEN_AT", direction: "out", sortedBy: "dates" }))],
    'Ship.x: Event has no property "dates". Did you mean "date"?',
  ],
  [
    "a relation to what is no node",
    () => [ship(listOf("Money"), GraphRelation({ type: "WORTH", direction: "out" }))],
    "Ship.x: Money is neither a node nor an entry; mark the field that holds the node at its end with @GraphEnd()",
  ],
  [
    "a value computed over no relation",
    () => [
      ship(
        Field(() => Number),
        GraphDerived({ as: "countNamed", over: "crew" }),
      ),
    ],
    'Ship.x: there is no relation "crew" to compute it from.',
  ],
  [
    "an object that may be absent, of which nothing tells whether it is",
    () => [object("Hull", text(), GraphProperty()), ship(to("Hull"), GraphEmbedded({ prefix: "hull" }))],
    "Ship.x: Hull needs a property that is never null, to tell whether the object exists",
  ],
  [
    "a grouped list that leaves out by what there is not",
    () => [
      ship(
        listOf("Name"),
        GraphGroup({
          hops: [
            { type: "MENTIONS", direction: "in", to: "Passage" },
            { type: "IN", direction: "out" },
          ],
          by: "surface",
          except: "referance",
        }),
      ),
    ],
    'Edge has no property "referance". Did you mean "reference"?',
  ],
  [
    "a grouped list that leaves out by what no edge has",
    () => [
      ship(
        listOf("Name"),
        GraphGroup({
          hops: [
            { type: "SAILED_BY", direction: "in", to: "Passage" },
            { type: "IN", direction: "out" },
          ],
          by: "surface",
          except: "reference",
        }),
      ),
    ],
    'Ship.x: SAILED_BY has no edge type, so "reference" cannot exclude anything; declare one, or leave `except` out',
  ],
  [
    "a grouped list of the wrong form",
    () => [
      object("Spelling", text()),
      ship(listOf("Spelling"), GraphGroup({ hops: [{ type: "MENTIONS", direction: "in" }], by: "surface" })),
    ],
    "Ship.x: Spelling needs two fields: the value and the list of nodes under it",
  ],
  [
    "an edge that shows a hop too many",
    () => [
      object("CrewEdge", listOf("Statement"), GraphBetween({ hop: 0 })),
      ship(listOf("Actor"), GraphRelation({ type: "SAILED_BY", direction: "out", page: true, edge: "CrewEdge" })),
    ],
    "Ship.x: its edge shows the nodes after hop 0 as x, but there are only 0 hops in between",
  ],
  [
    "a type of Node without @GraphNode",
    () => {
      class Ship extends Node {}
      ObjectType("Ship", { implements: Node })(Ship);
      return [Ship];
    },
    'Ship: it belongs to Node but is not a node; add @GraphNode({ plural: "..." })',
  ],
  [
    "a node that does not implement Node",
    () => {
      const declared = object("Ship", text(), GraphProperty());
      GraphNode({ plural: "ships" })(declared);
      return [declared];
    },
    "Ship: a class with @GraphNode needs `implements: Node`, or an interface that extends Node, in @ObjectType",
  ],
  [
    "a plural that is taken",
    () => {
      class Occasion extends Node {}
      GraphNode({ plural: "events" })(Occasion);
      ObjectType("Occasion", { implements: Node })(Occasion);
      return [Occasion];
    },
    'Event already uses the name "events"; give each class its own plural in @GraphNode, on the concrete class and not on its base',
  ],
  [
    "@GraphNode on a base class, which all its classes would inherit",
    () => {
      abstract class Vessel extends Node {}
      GraphNode({ plural: "vessels" })(Vessel);
      InterfaceType("Vessel", { implements: Node })(Vessel);
      class Ferry extends Vessel {}
      ObjectType("Ferry", { implements: Vessel })(Ferry);
      class Tug extends Vessel {}
      ObjectType("Tug", { implements: Vessel })(Tug);
      return [Vessel, Ferry, Tug];
    },
    'Ferry already uses the name "vessels"; give each class its own plural in @GraphNode, on the concrete class and not on its base',
  ],
  [
    "a label that is taken",
    () => {
      class Entity extends Node {}
      GraphNode({ plural: "things" })(Entity);
      ObjectType("Entity", { implements: Node })(Entity);
      return [Entity];
    },
    "Node: Entity already uses the label Entity; give the class another name",
  ],
  [
    "two classes of one name",
    () => {
      class Event extends Node {}
      GraphNode({ plural: "occasions" })(Event);
      ObjectType("Event", { implements: Node })(Event);
      return [Event];
    },
    'Schema must contain uniquely named types but contains multiple types named "Event"',
  ],
];

describe("a wrong declaration is refused at start, with class, field and what to write", () => {
  test.each(mistakes)("%s", (_what, declare, says) => {
    const refusal = refusalOf(declare);
    expect(refusal).toBeInstanceOf(ServiceError);
    expect((refusal as ServiceError).message).toContain(says);
    expect((refusal as ServiceError).code).toBe("DECLARATION_INVALID");
  });

  test("a right one is not", () => {
    expect(refusalOf(() => [ship(text(), GraphProperty({ index: true }))])).toBeUndefined();
  });
});
