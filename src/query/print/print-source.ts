import type { Hop } from "../../graph/declarations.js";
import type { Group, Relation } from "../../graph/graph-model.js";
import { findsFew } from "../plan/narrowed.js";
import type { Predicate, Source } from "../plan/plan.js";
import { literal, type PrintContext, printExpression, type Scope, whereAll } from "./print-context.js";
import { relationshipEvidence } from "../plan/relationship-evidence.js";

/** A pattern to match, what must hold along the way, and the names that it binds. */
export interface PrintedSource {
  /** Clauses that come before, where the source is not matched alone. */
  readonly before?: readonly string[];
  /** What stands after MATCH; empty where the clauses before have bound everything. */
  readonly pattern: string;
  /** Predicates of the way, to be joined by AND. */
  readonly conditions: readonly string[];
  readonly scope: Scope;
  /** Whether one node can be found several times, so that DISTINCT is needed. */
  readonly repeats: boolean;
  /** Another way to those that have the key of an index, in its order. */
  readonly seek?: Seek | undefined;
  /** What is carried along, where it is more than the node and its edge. */
  readonly names?: readonly string[];
}

/** How an index over relationships finds nodes: by their owner's id, which comes first in its order. */
export interface Seek {
  readonly pattern: string;
  readonly condition: string;
  readonly lead: string;
}

/**
 * Writes where the nodes of a set come from.
 *
 * - all: `(n0:Statement)`
 * - by id: `(n0:Statement {id: $p0})`
 * - a relation: `(n0)<-[:MADE]-(n1:Actor)`, with the edge `(n0)-[e0:MEMBER_OF]->(n1:Actor)`
 * - of several hops: `(n0)<-[:CONVEYS]-(h0:Statement)<-[:MADE]-(n1:Actor)` with the condition `h0.act IN ['SUPPORT']`
 * - a relation in the order of an index: `(n0)-[e0:MADE]->(n1)`, or `()-[e0:MADE]->(n1)` with the condition `e0.startId = n0.id`
 * - ids kept on an edge: `(n1:Statement)` with the condition `n1.id IN e0.statementIds`
 *
 * Where nodes of no other types stand at the end of the relationship, the label is left out: `(n0)<-[:MADE]-(n1)`. It
 * stays where an index of the label can find the nodes by a condition, `(n0)<-[:MADE]-(n1:Actor) WHERE n1.name = $p0`.
 * @param filter what the nodes must meet.
 */
export function printSource(
  context: PrintContext,
  source: Source,
  label: string,
  outer: Scope | undefined,
  filter?: Predicate,
): PrintedSource {
  const node = context.variable("n");
  switch (source.kind) {
    case "all":
      return {
        pattern: `(${node}:${label})`,
        conditions: context.cutOfNode(node, label),
        scope: { node },
        repeats: false,
      };
    case "id":
      return {
        pattern: `(${node}:${label} {id: ${context.parameter(source.id)}})`,
        conditions: context.cutOfNode(node, label),
        scope: { node },
        repeats: false,
      };
    case "members":
      return {
        before: [`UNWIND ${printExpression(context, source.list)} AS ${node}`],
        pattern: `(${node})`,
        conditions: [],
        scope: { node },
        repeats: false,
      };
    case "question": {
      const { lines, names, node: item = "" } = source.print(context);
      return { before: lines, pattern: "", conditions: [], scope: { node: item }, repeats: false, names };
    }
    case "group":
      throw new RangeError(`${source.group.name} is counted, and lists no nodes`);
    case "relation":
      return printRelation(context, source, label, outer?.node ?? "", node, filter);
    case "between": {
      if (source.between.ids !== undefined) {
        const condition = `${node}.id IN ${outer?.edge}.${source.between.ids}`;
        return {
          pattern: `(${node}:${label})`,
          conditions: [condition, ...context.cutOfNode(node, label)],
          scope: { node },
          repeats: false,
        };
      }
      return printBetween(context, source.relation, source.between.hop ?? 0, outer, node);
    }
  }
}

function printRelation(
  context: PrintContext,
  { relation, index }: Extract<Source, { readonly kind: "relation" }>,
  label: string,
  owner: string,
  node: string,
  filter: Predicate | undefined,
): PrintedSource {
  const edge = relation.edge !== undefined && relation.hops.length === 1 ? context.variable("e") : undefined;
  const keeper = edge ?? (index && context.variable("e"));
  const links = relation.hops.map(
    (hop) => keeper ?? (namesStatements(context, hop) ? context.variable("e") : undefined),
  );
  const between = relation.hops.slice(0, -1).map(() => context.variable("h"));
  const names = [...between, node];
  const isLast = (place: number): boolean => place === relation.hops.length - 1;
  // What is within a cut keeps what it cannot be without: the subject of a claim, the article of a passage.
  const hasExactlyOne = relation.many === "one" && relation.required === true;
  const ends = relation.hops.map(
    (hop, place) => `${names[place]}${endLabel(context, hop, label, isLast(place) ? filter : undefined)}`,
  );
  const way = relation.hops.map((hop, place) => `${arrow(hop, links[place])}(${ends[place]})`).join("");
  return {
    pattern: `(${owner})${way}`,
    conditions: [
      ...hopConditions(relation.hops, names),
      ...relation.hops.flatMap((hop, place) =>
        isLast(place) && hasExactlyOne
          ? []
          : context.cutOfNode(
              names[place] ?? "",
              hop.to ?? label,
              isLast(place) && edge !== undefined ? relation.edge : undefined,
            ),
      ),
      ...(edge === undefined ? [] : context.cutOfEdge(edge, relation.edge ?? "")),
      ...relation.hops.flatMap((hop, place) =>
        cutOfHop(context, hop, edge === undefined ? links[place] : undefined, [
          names[place - 1] ?? owner,
          names[place] ?? "",
        ]),
      ),
    ],
    scope: { node, edge, owner, ...(index && keeper !== undefined && { kept: { edge: keeper, key: index.key } }) },
    repeats: relation.hops.length > 1,
    seek: index && {
      pattern: `()${way}`,
      condition: `${keeper}.${index.ownerKey} = ${owner}.id`,
      lead: `${keeper}.${index.ownerKey}`,
    },
  };
}

/** Whether relationships of this type name their statements, and a cut leaves out those that nobody had named by then. */
const namesStatements = (context: PrintContext, { type }: Hop): boolean =>
  context.cut?.press !== undefined && relationshipEvidence(context.model).get(type)?.edge !== undefined;

/**
 * Conditions of the cut on a relationship by what it rests on: the statements that it names, `e0.knownFrom <= $p0`, or those
 * of the record that writes it, `EXISTS { MATCH (n0)-[:PART_STATED_BY]->(n2) WHERE n2.knownFrom <= $p0 }`.
 * @param link its name, where it names its statements and no edge type has been looked at for it.
 * @param ends the nodes that the hop leads from and to.
 */
function cutOfHop(
  context: PrintContext,
  hop: Hop,
  link: string | undefined,
  [from, to]: readonly [string, string],
): readonly string[] {
  const evidence = context.cut?.press === undefined ? undefined : relationshipEvidence(context.model).get(hop.type);
  if (evidence === undefined) return [];
  const named = evidence.edge === undefined || link === undefined ? [] : context.cutOfPress(link);
  if (evidence.statedBy === undefined) return named;
  const statement = context.variable("n");
  const writer = hop.direction === evidence.written ? from : to;
  return [
    ...named,
    `EXISTS { MATCH (${writer})-[:${evidence.statedBy}]->(${statement})${whereAll(context.cutOfPress(statement))} }`,
  ];
}

/** The way from the owner to a node already matched, for the nodes between. */
function printBetween(
  context: PrintContext,
  relation: Pick<Relation, "hops">,
  hop: number,
  outer: Scope | undefined,
  node: string,
): PrintedSource {
  const names = relation.hops.map((_hop, index) =>
    index === hop ? node : index === relation.hops.length - 1 ? (outer?.node ?? "") : context.variable("h"),
  );
  const steps = relation.hops.map(
    (step, index) =>
      `${arrow(step, undefined)}(${names[index]}${step.to === undefined ? "" : endLabel(context, step, step.to, undefined)})`,
  );
  const cut = relation.hops.slice(0, -1).flatMap((step, index) => context.cutOfNode(names[index] ?? "", step.to ?? ""));
  return {
    pattern: `(${outer?.owner})${steps.join("")}`,
    conditions: [...hopConditions(relation.hops, names), ...cut],
    scope: { node },
    repeats: relation.hops.length > 2,
  };
}

/** `:Actor`, or nothing where the relationship says as much. */
function endLabel(context: PrintContext, hop: Hop, label: string, filter: Predicate | undefined): string {
  const wanted = hop.to ?? label;
  return context.endLabels.isImplied(hop, wanted) && !findsFew(filter) ? "" : `:${wanted}`;
}

function arrow(hop: Hop, edge: string | undefined): string {
  const required = Object.entries(hop.with ?? {}).map(([key, value]) => `${key}: ${literal(value)}`);
  const relationship = `[${edge ?? ""}:${hop.type}${required.length === 0 ? "" : ` {${required.join(", ")}}`}]`;
  return hop.direction === "out" ? `-${relationship}->` : `<-${relationship}-`;
}

function hopConditions(hops: readonly Hop[], names: readonly string[]): readonly string[] {
  return hops.flatMap((hop, index) =>
    hop.where === undefined
      ? []
      : [`${names[index]}.${hop.where.property} IN [${hop.where.in.map(literal).join(", ")}]`],
  );
}

/** That a relationship is none of those that a grouped list leaves out: `NOT coalesce(e0.reference, false)`. */
export const notExcepted = ({ except }: Group, edge: string): readonly string[] =>
  except === undefined ? [] : [`NOT coalesce(${edge}.${except}, false)`];
