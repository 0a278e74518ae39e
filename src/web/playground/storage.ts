const recordKeys = ["graphiql:queries", "graphiql:favorites"];

/**
 * The browser's storage, without the request headers that GraphiQL's history would store there: they may contain a
 * token.
 */
export const storage = {
  get length(): number {
    return localStorage.length;
  },
  getItem: (key: string): string | null => localStorage.getItem(key),
  setItem: (key: string, value: string): void =>
    localStorage.setItem(key, recordKeys.includes(key) ? withoutHeaders(value) : value),
  removeItem: (key: string): void => localStorage.removeItem(key),
  clear: (): void => localStorage.clear(),
};

const withoutHeaders = (records: string): string =>
  JSON.stringify(JSON.parse(records), (name, value: unknown) => (name === "headers" ? undefined : value));
