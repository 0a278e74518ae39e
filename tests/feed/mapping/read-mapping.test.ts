import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readdir, readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { packageFolder } from "../../../src/config/config.js";
import { mappingJsonSchema } from "../../../src/feed/mapping/mapping-format.js";
import { readMapping } from "../../../src/feed/mapping/read-mapping.js";
import { folderOf, votesMapping } from "./map-files.js";

/** The message with which a mapping is refused. */
async function refusal(text: string, constants: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await folderOf({ "mapping.yaml": text });
  const error: unknown = await readMapping(join(folder, "mapping.yaml"), constants).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "MAPPING_INVALID" });
  return (error as Error).message;
}

describe("a mapping", () => {
  test.each([
    ["a key that there is not", "kind: csv", "kind: csv\n    colour: red", /:12:5: .*Unrecognized key.*colour/],
    ["another kind of file", "kind: csv", "kind: pdf", /:11:5: tables\.votes\.kind: .*"csv"/],
    ["a name without a column", "{state} votes", "{stat} votes", /\{stat\} names nothing\. Did you mean "state"\?/],
    ["a filter that there is not", "{state|slug}", "{state|slgu}", /there is no filter "slgu".*slug/],
    ["a brace without its partner", "{state} votes", "{state votes", /brace without its partner/],
    [
      "a lookup that there is not",
      "[{lookup: act}]",
      "[{lookup: acts}]",
      /there is no lookup "acts"\. Did you mean "act"\?/,
    ],
    ["a table that there is not", "- of: votes", "- of: vote", /there is no table "vote"\. Did you mean "votes"\?/],
    [
      "a date form without a year",
      "code: {header: Code",
      "code: {as: [{date: {forms: [D.M.]}}], header: Code",
      /has no year/,
    ],
    ["a record without an id", "id: statement:vote-{row.number}", "idd: x", /a record needs an id/],
    ["broken YAML", "documents:", "documents: [", /mapping\.yaml:\d+:\d+: /],
  ])("with %s is refused, with its line and column", async (_, from, to, message) => {
    expect(votesMapping()).toContain(from);
    const text = await refusal(votesMapping().replace(from, to));
    expect(text).toMatch(message);
    expect(text).toMatch(/mapping\.yaml:\d+:\d+: /);
  });

  test("takes other values for its constants, and for no others", async () => {
    expect(await refusal(votesMapping({ top: "constants: {release: one}" }), { relaese: "two" })).toMatch(
      /no constant "relaese"\. Did you mean "release"\?/,
    );
  });

  test("that cannot be read is refused", async () => {
    await expect(readMapping("/nowhere/mapping.yaml")).rejects.toMatchObject({ code: "MAPPING_INVALID" });
  });
});

describe("the shipped mappings", async () => {
  const folder = join(packageFolder, "mappings");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml"));
  const validate = new Ajv2020({ strict: false }).compile(mappingJsonSchema());

  test.each(names)("%s is read, and fits the JSON Schema that editors have", async (name) => {
    const { format } = await readMapping(join(folder, name));
    expect(`${format.name}.yaml`).toBe(name);
    expect(validate(parse(await readFile(join(folder, name), "utf8"))), JSON.stringify(validate.errors)).toBe(true);
  });
});
