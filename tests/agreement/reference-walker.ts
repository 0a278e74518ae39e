import { execute, type GraphQLResolveInfo, type GraphQLSchema, parse, validate } from "graphql";
import type { GraphModel, Relation } from "../../src/graph/graph-model.js";
import { widenSchema } from "../../src/graph/widen-schema.js";
import { type Answerer, type Answering, NodeAnswer, PageAnswer } from "./reference-answers.js";
import { type AsOf, cutGraph } from "./reference-cut.js";
import { ReferenceFilter } from "./reference-filter.js";
import type { ReferenceGraph } from "./reference-graph.js";
import { isCursorOf, listName } from "./reference-page.js";
import { type Arguments, refusalsOf } from "./reference-refusal.js";
import { ReferenceRelations } from "./reference-relations.js";

/** The answer to a document. */
export interface ReferenceAnswer {
  readonly data: unknown;
  /**
   * Error codes with which root fields are refused, by response key; those for the whole document under an empty key.
   */
  readonly refusals: ReadonlyMap<string, ReadonlySet<string>>;
  /** Number of root fields that were asked for and not refused. */
  readonly answeredFields: number;
  /** Number of nodes in the answer. */
  readonly nodes: number;
}

/**
 * Answers GraphQL over the seed in memory, with graphql-js and plain resolvers: it looks at everything, sorts all of it
 * and cuts out a page. It shares with the service the declarations of the domain, and nothing of how queries are
 * compiled.
 */
export class ReferenceWalker {
  readonly schema: GraphQLSchema;
  readonly relations: ReferenceRelations;
  private readonly cuts = new Map<string, ReferenceRelations>();

  constructor(
    private readonly model: GraphModel,
    private readonly graph: ReferenceGraph,
  ) {
    // Without the analyst's questions, which have tests of their own.
    this.schema = widenSchema(model);
    this.relations = new ReferenceRelations(model, graph);
  }

  /** Answers a document. A root field that is refused is null, or makes the whole answer null. */
  async answer(query: string, variables: Readonly<Record<string, unknown>>): Promise<ReferenceAnswer> {
    const document = parse(query);
    if (validate(this.schema, document).length > 0) return refused("GRAPHQL_VALIDATION_FAILED");
    const refusals = new Map<string, ReadonlySet<string>>();
    const counted = { nodes: 0 };
    let answeredFields = 0;
    const fieldResolver = (source: unknown, given: Arguments, _context: unknown, info: GraphQLResolveInfo): unknown => {
      if (info.parentType !== info.schema.getQueryType()) return (source as Answerer).answer(info.fieldName, given);
      const codes = refusalsOf(info, (typeName, fieldName, orderBy, cursor) =>
        this.isCursor(typeName, fieldName, orderBy, cursor),
      );
      if (codes.size > 0) {
        refusals.set(String(info.path.key), codes);
        // Rejected rather than thrown, as in the service: an exception would keep graphql-js from answering the other
        // root fields.
        return Promise.reject(new Refusal("refused"));
      }
      answeredFields++;
      const relations = this.within(given["asOf"] as AsOf | null | undefined);
      const answering: Answering = { relations, filter: new ReferenceFilter(relations), counted };
      return this.rootField(answering, info.fieldName, given);
    };
    const { data, errors = [] } = await execute({
      schema: this.schema,
      document,
      variableValues: variables,
      fieldResolver,
    });
    // Without data, graphql-js refused a variable before it executed anything.
    if (data === undefined) return refused("BAD_USER_INPUT");
    const fault = errors.find(
      ({ originalError }) => originalError !== undefined && !(originalError instanceof Refusal),
    );
    if (fault !== undefined)
      throw new Error(`the reference fails at ${fault.path?.join(".")}\n${query}\n${JSON.stringify(variables)}`, {
        cause: fault.originalError,
      });
    return { data, refusals, answeredFields, nodes: counted.nodes };
  }

  /** Whether it can answer a field: everything that the model declares, and for a connection the {@link pageFields}. */
  knows(typeName: string, fieldName: string): boolean {
    return !typeName.endsWith("Connection") || pageFields.includes(fieldName);
  }

  /** Relations of the whole graph, or within a cut. */
  private within(asOf: AsOf | null | undefined): ReferenceRelations {
    if (asOf === undefined || asOf === null) return this.relations;
    const key = JSON.stringify(asOf);
    const known = this.cuts.get(key) ?? new ReferenceRelations(this.model, cutGraph(this.graph, asOf));
    this.cuts.set(key, known);
    return known;
  }

  private rootField(answering: Answering, name: string, given: Arguments): unknown {
    const entities = [...this.model.entities.values()];
    const listed = entities.find((entity) => entity.kind !== "union" && entity.plural === name);
    if (listed !== undefined)
      return new PageAnswer(
        answering,
        answering.relations.all(listed.name),
        given,
        listed.name,
        this.listOf("Query", name),
      );
    const entity = entities.find((candidate) => candidate.singular === name);
    if (entity === undefined) throw new RangeError(`the reference does not know the root field ${name}`);
    const item = answering.relations.all(entity.name).find(({ node }) => node.id === given["id"]);
    return item === undefined ? null : new NodeAnswer(answering, item.node);
  }

  private listOf(typeName: string, fieldName: string): string {
    return listName(
      this.model.entities.get(typeName)?.fields.get(fieldName) as Relation | undefined,
      `${typeName}.${fieldName}`,
    );
  }

  private isCursor(typeName: string, fieldName: string, orderBy: readonly unknown[], cursor: string): boolean {
    return isCursorOf(cursor, this.listOf(typeName, fieldName), orderBy);
  }
}

/** Stands for a root field that is not answered. */
class Refusal extends Error {}

/** The fields of a connection that are answered here. */
const pageFields: readonly string[] = ["edges", "nodes", "pageInfo", "totalCount", "aggregate", "groups"];

const refused = (code: string): ReferenceAnswer => ({
  data: null,
  refusals: new Map([["", new Set([code])]]),
  answeredFields: 0,
  nodes: 0,
});
