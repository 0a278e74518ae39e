import { BenchError } from "../bench-error.js";
import type { BenchQuery, Variables } from "../queries/bench-query.js";
import type { ServerProcess } from "../servers/server-process.js";

/** The candidates that answered a query correctly, and why the others cannot be measured on it. */
export interface Comparison {
  readonly servers: readonly ServerProcess[];
  readonly left: readonly string[];
}

/**
 * Sends every question to every candidate and compares the answers with those of the service.
 * @throws BenchError with the first difference, or if our service or a hand-written candidate gives no answer.
 */
export async function compareAnswers(
  query: BenchQuery,
  variants: readonly Variables[],
  servers: readonly ServerProcess[],
): Promise<Comparison> {
  const [reference] = servers.filter(({ candidate }) => candidate.name === "service").concat(servers);
  if (reference === undefined) return { servers, left: [] };
  const expected: unknown[] = [];
  for (const variables of variants) expected.push(await ask(reference, query, variables));
  const able: ServerProcess[] = [];
  const left: string[] = [];
  for (const server of servers) {
    try {
      for (const [place, variables] of variants.entries())
        if (server !== reference) await compareOne(query, variables, expected[place], server);
      able.push(server);
    } catch (error) {
      if (!(error instanceof NoAnswer) || server.candidate.mayFail !== true) throw error;
      left.push(error.message);
    }
  }
  return { servers: able, left };
}

/** A candidate that did not answer. */
class NoAnswer extends BenchError {}

async function compareOne(
  query: BenchQuery,
  variables: Variables,
  expected: unknown,
  server: ServerProcess,
): Promise<void> {
  const comparable = server.candidate.comparable?.(query) ?? query.comparable ?? ((data: unknown) => data);
  const difference = firstDifference(comparable(expected), comparable(await ask(server, query, variables)), query.name);
  if (difference !== undefined)
    throw new BenchError(
      `${server.candidate.name} answers ${query.name} with ${JSON.stringify(variables)} otherwise than ` +
        `the service: ${difference}`,
    );
}

/** A candidate's answer, converted to the shape of the service's. */
export async function ask(
  { candidate, url }: ServerProcess,
  query: BenchQuery,
  variables: Variables,
): Promise<unknown> {
  const body = candidate.body(query, variables) ?? "";
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
  if (errors !== undefined || data === undefined)
    throw new NoAnswer(
      `${candidate.name} does not answer ${query.name}: ${JSON.stringify(errors ?? null).slice(0, 400)}`,
    );
  return candidate.answer(query, data);
}

/** The first difference between two answers, as a path with both values; the order of keys does not matter. */
function firstDifference(left: unknown, right: unknown, path: string): string | undefined {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) {
    return left === right
      ? undefined
      : `${path} is ${JSON.stringify(right)?.slice(0, 200)} and not ${JSON.stringify(left)?.slice(0, 200)}`;
  }
  if (Array.isArray(left) && Array.isArray(right) && left.length !== right.length)
    return `${path} has ${right.length} items and not ${left.length}`;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = firstDifference((left as Variables)[key], (right as Variables)[key], `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
