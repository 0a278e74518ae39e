import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { packageFolder } from "../../config/config.js";

const pageFolder = join(packageFolder, "dist", "web");

/**
 * The page may load things from this service only, may not run inline scripts, and may not be framed. `'unsafe-inline'`
 * is for styles only: the editor writes style elements and attributes for its lines, colours and cursor. `data:` is for
 * the small pictures in the editor's style sheet.
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
 * Serves the playground, as `npm run build` leaves it in `dist/web`: the page at `/`, and its scripts and styles below
 * `/assets/`. It takes no other path.
 */
export async function registerPlayground(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(pageFolder, "assets"),
    prefix: "/assets/",
    decorateReply: false,
    index: false,
    // The file names contain a hash of their contents.
    immutable: true,
    maxAge: "365d",
    preCompressed: true,
    setHeaders: (response) => {
      // A worker is bound by the policy of its own script, not by that of the page.
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
