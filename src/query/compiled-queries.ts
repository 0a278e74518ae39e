import { getArgumentValues, type GraphQLResolveInfo, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { GraphModel } from "../graph/graph-model.js";
import { compileRootField, type CompiledQuery } from "./compile.js";
import { EndLabels } from "./plan/end-labels.js";
import { questionNamed, type QuestionTable } from "./plan/question.js";
import { variableShape } from "./plan/variable-shape.js";

/**
 * Most characters of Cypher that are kept. A compiled query takes several times its text in memory, and a text can be
 * thousands of times as long as the document that it is made from is to send.
 */
const keptCharacters = 4_000_000;

/** What a compiled query weighs beside its text, in characters: closures take room however short the text is. */
const ownWeight = 4_000;

/** Whether the operation has the directive `@cite`. */
export const citesSources = (operation: OperationDefinitionNode): boolean =>
  operation.directives?.some(({ name }) => name.value === "cite") === true;

/** A root field to be answered, as much of what a resolver is told as decides its text. */
export type RootField = Pick<
  GraphQLResolveInfo,
  "schema" | "operation" | "fragments" | "variableValues" | "fieldNodes" | "fieldName" | "parentType"
> & {
  readonly path: Pick<GraphQLResolveInfo["path"], "key">;
};

/** What the compiler of a service is made with. */
export interface CompilerSettings {
  readonly model: GraphModel;
  readonly questions: QuestionTable;
  /** Most values in the arguments of a root field and of what is below it. */
  readonly argumentLimit?: number | undefined;
}

/**
 * Compiled queries by document: a text is made once and used again, since planning a new text costs Neo4j 40-50 ms. The
 * operation of a parsed document is its key, which Apollo's document store keeps the same; what was not asked for
 * longest is dropped first.
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
   * The compiled query of the root field that is being resolved.
   * @throws ServiceError that the compiler refuses it with.
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

  /** Values of a question's arguments that decide its text. */
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
