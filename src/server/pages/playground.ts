import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { packageFolder } from "../../config.js";

const pageFolder = join(packageFolder, "dist", "web");

/**
 * What the page may do: load from this service and nowhere else, run no inline script, be framed by nobody.
 * `'unsafe-inline'` is for styles only: the editor writes style elements and style attributes for its lines, colours
 * and cursor as it draws them. `data:` is for the small pictures in the editor's style sheet.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Serves the playground, as `npm run build` left it in `dist/web`: the page at `/` and what it is made of below
 * `/assets/`. Claims no other path.
 */
export async function registerPlayground(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(pageFolder, "assets"),
    prefix: "/assets/",
    decorateReply: false,
    index: false,
    // The names carry a hash of the contents.
    immutable: true,
    maxAge: "365d",
    preCompressed: true,
    setHeaders: (response) => {
      // A worker obeys the policy of its own script, not that of the page.
      response.setHeader("content-security-policy", contentSecurityPolicy);
      response.setHeader("vary", "accept-encoding");
    },
  });

  app.get("/", async (_request, reply) => {
    const page = await readFile(join(pageFolder, "index.html"), "utf8").catch(() => undefined);
    reply
      .header("cache-control", "no-cache")
      .header("x-content-type-options", "nosniff")
      .header("referrer-policy", "no-referrer");
    if (page === undefined) {
      return reply
        .code(503)
        .type("text/plain; charset=utf-8")
        .send("The playground is not built. Run `npm run build`, then load this page again.\n");
    }
    return reply.header("content-security-policy", contentSecurityPolicy).type("text/html; charset=utf-8").send(page);
  });
}
