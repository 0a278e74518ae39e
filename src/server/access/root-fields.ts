import { GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import type { Config } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import type { AskedOperation } from "./policy.js";

/**
 * How many introspections a request may ask for: a whole one takes some ten milliseconds, in which nobody else is
 * answered.
 */
const introspectionLimit = 5;

interface RootFieldCount {
  readonly fields: number;
  readonly introspections: number;
}

/** By operation, since a parsed document does not change and most come again and again. */
const knownCounts = new WeakMap<OperationDefinitionNode, RootFieldCount>();

/**
 * Refuses an operation with too many root fields, introspection among them: each is a statement, or a walk over the
 * whole schema.
 * @throws GraphQLError at the operation, made of a ServiceError QUERY_TOO_COSTLY.
 */
export function checkRootFields(
  asked: Pick<AskedOperation, "operation" | "fragments">,
  { rootFieldLimit }: Pick<Config, "rootFieldLimit">,
): void {
  const { operation } = asked;
  let count = knownCounts.get(operation);
  if (count === undefined) knownCounts.set(operation, (count = countRootFields(asked)));
  if (count.fields > rootFieldLimit)
    throw tooCostly(
      operation,
      `The document has ${count.fields} root fields, and at most ${rootFieldLimit} are allowed. Send several ` +
        `documents, or select many nodes of one type with \`where: {id: {in: [...]}}\`.`,
    );
  if (count.introspections > introspectionLimit)
    throw tooCostly(
      operation,
      `The document asks for \`__schema\` or \`__type\` ${count.introspections} times, and at most ` +
        `${introspectionLimit} are allowed; a single \`__schema\` returns all types.`,
    );
}

const tooCostly = (operation: OperationDefinitionNode, message: string): GraphQLError =>
  new GraphQLError(message, { nodes: operation, originalError: new ServiceError("QUERY_TOO_COSTLY", message) });

/** Counts the response keys of an operation with its fragments written out; each fragment is looked at once. */
function countRootFields({ operation, fragments }: Pick<AskedOperation, "operation" | "fragments">): RootFieldCount {
  const names = new Map<string, string>();
  const visited = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD)
        names.set(selection.alias?.value ?? selection.name.value, selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment !== undefined) visit(fragment.selectionSet);
      }
    }
  };
  visit(operation.selectionSet);
  const introspections = [...names.values()].filter((name) => name === "__schema" || name === "__type");
  return { fields: names.size, introspections: introspections.length };
}
