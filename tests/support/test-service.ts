import { inject } from "vitest";

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly path?: readonly unknown[];
        readonly extensions: Readonly<Record<string, unknown>>;
      }[]
    | undefined;
  /** What accompanies the data, such as citations. */
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

/** Sends a request over HTTP to the seeded service of the run, or to another one. */
export async function ask(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  url: string = inject("serviceUrl"),
): Promise<Answer> {
  const response = await fetch(`${url}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<Answer, "status">;
  return { status: response.status, data: body.data, errors: body.errors, extensions: body.extensions };
}

/** The data of an answer without errors. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function dataOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  url?: string,
): Promise<any> {
  const { data, errors } = await ask(query, variables, url);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data;
}

/** The seeded service of the run, for tests that need its address. */
export async function startTestService(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  return { url: inject("serviceUrl"), stop: async () => {} };
}
