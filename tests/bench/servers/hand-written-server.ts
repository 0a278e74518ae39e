import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { allQueries } from "../queries/all-queries.js";
import type { BenchQuery, Variables } from "../queries/bench-query.js";
import { rowBuilder } from "../queries/row-shape.js";
import { columnRunner, graphDriver } from "./graph-driver.js";
import type { StartCandidate } from "./run-server.js";

/** The form of the rows that hand-written statements return. */
export type RowForm = "maps" | "lists";

/**
 * Answers the bench's queries with hand-written Cypher over plain HTTP: the name of the query and its variables in,
 * JSON out.
 */
export function handWrittenServer(form: RowForm): StartCandidate {
  return async (graph, log) => {
    const run = columnRunner(graphDriver(graph), log);
    const answers = new Map(allQueries.map((query) => [query.name, answerer(query, form)]));
    const server = createServer((request, response) => {
      void (async () => {
        const { query, variables } = JSON.parse(await textOf(request)) as {
          readonly query: string;
          readonly variables: Variables;
        };
        const data = await answers.get(query)?.(run, variables);
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data }));
      })().catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
}

type Answer = (run: ReturnType<typeof columnRunner>, variables: Variables) => Promise<unknown>;

function answerer({ handWritten }: BenchQuery, form: RowForm): Answer {
  const { parameters, answer, maps, lists, shape } = handWritten;
  if (form === "maps" || shape === "value")
    return async (run, variables) => answer(await run(maps, parameters(variables)));
  const build = rowBuilder(shape);
  return async (run, variables) => answer((await run(lists, parameters(variables))).map(build));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
