import type { DocumentNode } from "graphql";
import type { Admit } from "../access/admission.js";
import type { Admitted, AskedOperation, GraphQlRequest } from "../access/policy.js";
import { fragmentsOf } from "./fragments-of.js";

/** An operation that was chosen from a document that is valid by the schema. */
export interface ChosenOperation extends Pick<AskedOperation, "operation" | "operationName" | "variables"> {
  readonly text: string;
  /** What the text was parsed to. */
  readonly parsed: DocumentNode;
}

/**
 * How far the policies have admitted a request to GraphQL. A request that begins on the direct path may end on
 * Apollo's: both ask here, so every policy is asked, and asked once. A refusal is remembered as well.
 */
export class OperationAdmission {
  private readonly request: Admitted<"request">;
  private admittedDocument: Admitted<"document"> | undefined;
  private outcome: { readonly admitted: Admitted<"operation"> } | { readonly refusal: unknown } | undefined;

  /** @throws the refusal of a policy of requests. */
  constructor(
    private readonly admit: Admit,
    request: GraphQlRequest,
  ) {
    this.request = admit("request", { way: "graphql", request });
  }

  /** @throws the refusal of a policy of documents. */
  admitDocument(text: string): Admitted<"document"> {
    if (this.admittedDocument?.asked.text !== text)
      this.admittedDocument = this.admit("document", { request: this.request, text });
    return this.admittedDocument;
  }

  /**
   * Admits the one operation that the request asks for.
   * @throws the refusal of a policy of documents or operations.
   */
  admitOperation(chosen: ChosenOperation): Admitted<"operation"> {
    this.outcome ??= this.decide(chosen);
    if ("refusal" in this.outcome) throw this.outcome.refusal;
    return this.outcome.admitted;
  }

  private decide({ text, parsed, operation, operationName, variables }: ChosenOperation): typeof this.outcome & {} {
    try {
      const document = this.admitDocument(text);
      const fragments = fragmentsOf(parsed);
      return {
        admitted: this.admit("operation", { document, parsed, operation, operationName, fragments, variables }),
      };
    } catch (refusal) {
      return { refusal };
    }
  }
}
