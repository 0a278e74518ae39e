import type { FastifyInstance } from "fastify";
import { ServiceError } from "../errors/service-error.js";

/**
 * Takes bodies that are JSON in UTF-8, and no others: what a form of another page can send is refused by its type, and bytes
 * that are no UTF-8 are not read as other words than were meant.
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
