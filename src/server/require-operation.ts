import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode } from "graphql";
import { ServiceError } from "../errors/service-error.js";

/** Most names in one message. */
const shownNames = 20;

/**
 * Refuses a document in which there is not exactly one operation by the name that is asked for, or, without a name, one at
 * all; and an operation that writes.
 * @throws ServiceError BAD_REQUEST with the names there are, GRAPHQL_VALIDATION_FAILED for a mutation or a subscription.
 */
export function requireOperation(document: DocumentNode, operationName: string | undefined): void {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === "mutation")
    throw new ServiceError(
      "GRAPHQL_VALIDATION_FAILED",
      "There are no mutations: this service is read-only. Load documents from the command line with `pledgegraph seed FOLDER`. To read, begin the operation with `query`.",
      { field: "mutation" },
    );
  if (operation?.operation === "subscription")
    throw new ServiceError(
      "GRAPHQL_VALIDATION_FAILED",
      "There are no subscriptions. Begin the operation with `query`, and send it again to see changes.",
      { field: "subscription" },
    );
  if (operation === null || operation === undefined)
    throw new ServiceError("BAD_REQUEST", missing(operationsOf(document), operationName), { field: "operationName" });
}

const operationsOf = ({ definitions }: DocumentNode): readonly OperationDefinitionNode[] =>
  definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);

function missing(operations: readonly OperationDefinitionNode[], asked: string | undefined): string {
  if (operations.length === 0)
    return "The document has only fragments and no operation. Add one, such as `query { people { totalCount } }`.";
  const names = operations.flatMap(({ name }) => (name === undefined ? [] : [name.value]));
  const listed = `${names.slice(0, shownNames).join(", ")}${names.length > shownNames ? ` and ${names.length - shownNames} more` : ""}`;
  if (asked === undefined)
    return `The document has ${operations.length} operations. Choose one with \`operationName\`: ${listed}.`;
  return names.length === 0
    ? `There is no operation "${asked}" in the document; its only operation has no name. Leave \`operationName\` out.`
    : `There is no operation "${asked}" in the document. \`operationName\` can be ${listed}.`;
}
