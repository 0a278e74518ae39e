import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../src/config/config.js";
import { pagesWithTables, withTables } from "./generated-tables.js";

/** `npm run docs`: writes the tables of the documentation that are made from the code. */
for (const page of pagesWithTables) {
  const path = join(packageFolder, "docs", page);
  writeFileSync(path, withTables(readFileSync(path, "utf8")));
  console.log(`Wrote docs/${page}`);
}
