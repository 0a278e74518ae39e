/** One example query. */
export interface Example {
  /** Name of its file, by which `?example=` links to it. */
  readonly name: string;
  /** First comment line of its file. */
  readonly title: string;
  /** The comment lines after that: what the answer shows. */
  readonly description: string;
  /** The file as it is. */
  readonly query: string;
}

const files = import.meta.glob<string>("./examples/*.graphql", { query: "?raw", import: "default", eager: true });

/** The examples, in the order of their file names. */
export const examples: readonly Example[] = Object.keys(files)
  .toSorted()
  .map((path) => readExample(path, files[path]!));

function readExample(path: string, query: string): Example {
  const name = /([^/]+)\.graphql$/.exec(path)?.[1] ?? path;
  const lines = query.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const [title = "", ...description] = lines.slice(0, end).map((line) => line.replace(/^#\s*/, ""));
  return { name, title, description: description.join(" "), query };
}
