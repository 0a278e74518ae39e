import type { Cypher } from "../plan/expression.js";
import type { QueryRequest } from "../plan/query-request.js";
import type { PrintContext } from "./print-context.js";
import { render } from "./render.js";

/** A statement and its parameters. */
export interface CompiledStatement {
  readonly text: string;
  /**
   * Reads the values of the parameters from a request.
   * @throws ServiceError if a page size, cursor or amount is invalid.
   */
  readonly parameters: (request: QueryRequest) => Readonly<Record<string, unknown>>;
}

/** Makes the text of a statement that is written, and remembers what each of its parameters is called. */
export function compiledStatement(context: PrintContext, statement: Cypher): CompiledStatement {
  const parameters = [...context.parameters];
  return {
    text: render(statement),
    parameters: (request) => Object.fromEntries(parameters.map(([parameter, name]) => [name, parameter.read(request)])),
  };
}
