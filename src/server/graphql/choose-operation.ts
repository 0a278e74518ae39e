import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from "graphql";
import { ServiceError } from "../../errors/service-error.js";

/** How many names one message lists. */
const shownNames = 20;

/**
 * The operation that a request asks for: the one of that name, or, without a name, the only one there is.
 * @throws ServiceError BAD_REQUEST with the names there are, GRAPHQL_VALIDATION_FAILED for a mutation or a
 * subscription.
 */
export function chooseOperation(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === "mutation")
    throw new ServiceError(
      "GRAPHQL_VALIDATION_FAILED",
      "There are no mutations: this service reads. Documents are loaded by the command line, `pledgegraph seed FOLDER`. To ask, begin the operation with `query`.",
      { field: "mutation" },
    );
  if (operation?.operation === "subscription")
    throw new ServiceError(
      "GRAPHQL_VALIDATION_FAILED",
      "There are no subscriptions. Begin the operation with `query`, and ask again for what may have changed.",
      { field: "subscription" },
    );
  if (operation === null || operation === undefined)
    throw new ServiceError("BAD_REQUEST", missing(operationsOf(document), operationName), { field: "operationName" });
  return operation;
}

const operationsOf = ({ definitions }: DocumentNode): readonly OperationDefinitionNode[] =>
  definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

function missing(operations: readonly OperationDefinitionNode[], asked: string | undefined): string {
  if (operations.length === 0)
    return "The document has no operation, only fragments; add one, such as `query { people { totalCount } }`.";
  const names = operations.flatMap(({ name }) => (name === undefined ? [] : [name.value]));
  const listed = `${names.slice(0, shownNames).join(", ")}${names.length > shownNames ? ` and ${names.length - shownNames} more` : ""}`;
  if (asked === undefined)
    return `The document has ${operations.length} operations; say in \`operationName\` which is meant: ${listed}.`;
  return names.length === 0
    ? `There is no operation "${asked}" in the document, whose only one has no name; leave \`operationName\` out.`
    : `There is no operation "${asked}" in the document. \`operationName\` may be ${listed}.`;
}
