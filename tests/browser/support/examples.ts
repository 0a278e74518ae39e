import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../src/web/playground/examples/", import.meta.url));

/** An example of the playground, as its file has it. */
export interface ExampleFile {
  /** By which a link names it. */
  readonly name: string;
  readonly query: string;
  readonly title: string;
  /** The name of its operation, which its tab bears. */
  readonly tab: string;
}

/** The examples, in the order of the list. */
export const examples: readonly ExampleFile[] = readdirSync(folder)
  .toSorted()
  .map((file) => {
    const query = readFileSync(folder + file, "utf8");
    return {
      name: file.replace(".graphql", ""),
      query,
      title: query.split("\n")[0]!.replace(/^# */, ""),
      tab: /^query (\w+)/m.exec(query)![1]!,
    };
  });

/** The first of them, which a first visitor finds in the editor. */
export const headline = examples[0]!;
