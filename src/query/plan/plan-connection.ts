import { type FieldNode, getNamedType, type GraphQLObjectType, isObjectType } from "graphql";
import { connectionBase } from "../../graph/names.js";
import type { Parameter } from "./expression.js";
import { layOutPage, type UnplacedPageField, withStretches } from "./layout.js";
import { mayBeDivided } from "./page-stretches.js";
import { namedFields } from "./named-fields.js";
import { withoutAbsent } from "./narrowed.js";
import type { OrderKey } from "./order-key.js";
import type { PageResult, RowPlan, SetPlan } from "./plan.js";
import { type AggregateSubject, planAggregate, planGroups } from "./plan-aggregate.js";
import { planFilter } from "./plan-filter.js";
import { planOrder, servingIndex } from "./plan-order.js";
import { hasCursor, infoNames, listName, planPage } from "./plan-page.js";
import { planEdgeRow } from "./plan-row.js";
import { type AskedPage, definitionOf, type GivenArguments, type Planning } from "./planning.js";

/** A connection as a document asks for it, of nodes or of a question's own objects. */
export interface AskedConnection {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly given: GivenArguments;
  readonly order: readonly OrderKey[];
  /** Identifies the list in cursors, together with its order. */
  readonly way: string;
  /** What its cursors are bound to besides the list. */
  readonly cursorsOf?: Parameter<string> | undefined;
  /** The subject of `aggregate` and `groups`, if the connection has these. */
  readonly aggregated?: AggregateSubject;
  readonly edgeRow: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => RowPlan;
  readonly nodeRow: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => RowPlan;
}

/** Plans a page of nodes: all of a type, or those that a relation leads to. */
export function planNodesPage(planning: Planning, asked: AskedPage): SetPlan {
  const { source, entity, relation, nodes, given, way } = asked;
  const { model } = planning;
  const type = planning.typeNamed(`${connectionBase({ target: entity.name, edge: relation?.edge })}Connection`);
  if (!isObjectType(type)) throw new RangeError(`${type.name} is no object type`);
  const order = planOrder(model, { entity, relation }, given.get("orderBy"));
  const result = planConnection(planning, {
    type,
    nodes,
    given,
    order,
    way,
    aggregated: { entity, relation },
    edgeRow: (edge, edgeNodes) => planEdgeRow(planning, edge.name, { relation, entity, endField: "node" }, edgeNodes),
    nodeRow: (_type, rowNodes) => planning.row(entity, rowNodes),
  });
  const filter = planFilter(model, { entity, relation }, given.get("where"));
  const index = relation === undefined ? undefined : servingIndex(model, relation, order, filter);
  const ordered = source.kind === "relation" && relation !== undefined ? { ...source, index } : source;
  const list = { source: ordered, filter, order: withoutAbsent(order, filter) };
  return { ...list, entity, result: mayBeDivided(list, result) ? withStretches(result) : result };
}

/** Plans the page of a connection: its selected fields and its arguments. */
export function planConnection(planning: Planning, asked: AskedConnection): PageResult {
  const { type, nodes, given, order, way, cursorsOf } = asked;
  const unplaced = [...planning.fieldsOf(type, nodes)].flatMap(([responseKey, fieldNodes]) =>
    pageField(planning, asked, responseKey, fieldNodes),
  );
  const infos = infoNames(unplaced);
  const lookAhead = infos.has("hasNextPage") || infos.has("hasPreviousPage");
  const needsKeys =
    infos.has("startCursor") ||
    infos.has("endCursor") ||
    unplaced.some((field) => field.kind === "edges" && hasCursor(field.row));
  const list = listName(way, order);
  return {
    kind: "page",
    list,
    cursorsOf,
    ...planPage(given, { list, order, extra: lookAhead ? 1 : 0, cursorsOf }),
    lookAhead,
    ...layOutPage(unplaced, needsKeys),
  };
}

/** One field of a connection, or none if the connection does not have it. */
function pageField(
  planning: Planning,
  { type, aggregated, edgeRow, nodeRow }: AskedConnection,
  responseKey: string,
  nodes: readonly FieldNode[],
): readonly UnplacedPageField[] {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return [{ kind: "typename", responseKey, typeName: type.name }];
  const definition = definitionOf(type, nodes);
  const fieldType = getNamedType(definition.type);
  if (name === "totalCount") return [{ kind: "totalCount", responseKey }];
  if (name === "nodes") return [{ kind: "nodes", responseKey, row: nodeRow(fieldType as GraphQLObjectType, nodes) }];
  if (!isObjectType(fieldType)) return [];
  const field = { responseKey, type: fieldType, nodes };
  switch (name) {
    case "edges":
      return [{ kind: "edges", responseKey, row: edgeRow(fieldType, nodes) }];
    case "pageInfo": {
      const fields = namedFields(fieldType, planning.fieldsOf(fieldType, nodes));
      return [{ kind: "pageInfo", responseKey, fields }];
    }
    case "aggregate":
      return aggregated === undefined ? [] : [planAggregate(planning, aggregated, field)];
    case "groups":
      return aggregated === undefined
        ? []
        : [planGroups(planning, aggregated, { ...field, given: planning.argumentsOf(definition, nodes) })];
    default:
      return [];
  }
}
