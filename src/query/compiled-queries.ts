import { getArgumentValues, type GraphQLResolveInfo, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { GraphModel } from "../graph/graph-model.js";
import { compileRootField, type CompiledQuery } from "./compile.js";
import { EndLabels } from "./plan/end-labels.js";
import { questionNamed, type QuestionTable } from "./plan/question.js";
import { variableShape } from "./plan/variable-shape.js";

/**
 * Most characters of Cypher in the cache. It is bounded by size because a compiled query takes several times its text
 * in memory, and its text can be thousands of times as long as the document that asks for it.
 */
const keptCharacters = 4_000_000;

/** Added to the length of each text: the closures of a compiled query take memory however short its text is. */
const ownWeight = 4_000;

/** Whether the operation has the directive `@cite`. */
export const citesSources = (operation: OperationDefinitionNode): boolean =>
  operation.directives?.some(({ name }) => name.value === "cite") === true;

/** A root field to be answered: the parts of a resolver's `info` that its text depends on. */
export type RootField = Pick<
  GraphQLResolveInfo,
  "schema" | "operation" | "fragments" | "variableValues" | "fieldNodes" | "fieldName" | "parentType"
> & {
  readonly path: Pick<GraphQLResolveInfo["path"], "key">;
};

/** What a service configures its compiler with. */
export interface CompilerSettings {
  readonly model: GraphModel;
  readonly questions: QuestionTable;
  /** Most values in the arguments of a root field and all fields below it. */
  readonly argumentLimit?: number | undefined;
}

/**
 * A cache of compiled queries. Reusing a text matters because Neo4j takes 40-50 ms to plan a new one. Part of the key
 * is the identity of the parsed operation, which Apollo's document store preserves between requests. The least
 * recently used query is dropped first.
 */
export class CompiledQueries {
  private readonly queries = new LRUCache<string, CompiledQuery>({
    maxSize: keptCharacters,
    sizeCalculation: ({ text }) => text.length + ownWeight,
  });
  private readonly numbers = new WeakMap<OperationDefinitionNode, number>();
  private readonly endLabels: EndLabels;
  private operations = 0;

  constructor(private readonly settings: CompilerSettings) {
    this.endLabels = new EndLabels(settings.model);
  }

  /**
   * The compiled query for a root field, compiled now unless it is cached.
   * @throws ServiceError if the compiler refuses the field.
   */
  get(info: RootField): CompiledQuery {
    const { schema, operation, fragments, variableValues } = info;
    const key =
      `${this.numberOf(operation)} ${info.path.key} ` +
      `${variableShape(schema, operation, variableValues)}${this.structuralValues(info)}`;
    const known = this.queries.get(key);
    if (known !== undefined) return known;
    const compiled = compileRootField(
      {
        model: this.settings.model,
        questions: this.settings.questions,
        schema,
        fragments,
        variables: variableValues,
        cites: citesSources(operation),
        argumentLimit: this.settings.argumentLimit,
      },
      info.fieldNodes,
      this.endLabels,
    );
    this.queries.set(key, compiled);
    return compiled;
  }

  /** The values of a question's arguments that its text depends on, as part of the cache key. */
  private structuralValues({ fieldName, fieldNodes, parentType, variableValues }: RootField): string {
    const names = questionNamed(this.settings.questions, fieldName)?.structural;
    const [definition, node] = [parentType.getFields()[fieldName], fieldNodes[0]];
    if (names === undefined || definition === undefined || node === undefined) return "";
    const values = getArgumentValues(definition, node, variableValues);
    return JSON.stringify(names.map((name) => values[name]));
  }

  private numberOf(operation: OperationDefinitionNode): number {
    const known = this.numbers.get(operation);
    if (known !== undefined) return known;
    this.numbers.set(operation, ++this.operations);
    return this.operations;
  }
}
