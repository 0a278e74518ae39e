import { mkdir, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { generatedClient } from "./generated-client.js";

/** Writes the generated types of the example anew. */
const { file, content } = await generatedClient();
await mkdir(dirname(file), { recursive: true });
await writeFile(file, content);
console.log(`Wrote ${relative(process.cwd(), file)}`);
