import type { FastifyInstance } from "fastify";
import { ServiceError } from "../errors/service-error.js";

/**
 * Accepts bodies that are JSON in UTF-8, and no others. What a form on another site can send is refused by its content
 * type, and bytes that are not UTF-8 are refused rather than read as something else than was meant.
 */
export function registerJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    let text: string;
    try {
      text = decoder.decode(body as Buffer);
    } catch {
      done(
        new ServiceError(
          "BAD_REQUEST",
          "The body is not valid UTF-8. Send it in UTF-8, as content-type application/json.",
        ),
      );
      return;
    }
    void parse(request, text, done);
  });
}
