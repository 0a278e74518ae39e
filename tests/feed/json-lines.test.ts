import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocumentSources } from "../../src/feed/documents/document-source.js";
import { readRecords } from "../../src/feed/documents/records.js";
import { buildModel } from "../../src/service/build-model.js";
import { temporaryFolder } from "../database/support/temporary-folder.js";

const model = buildModel();

const records = async (text: string): Promise<readonly string[]> => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "graph.jsonl"), text);
  return readRecords(model, await readDocumentSources(folder)).map(({ record }) => record.id);
};

test("every line of JSON Lines is a document; empty lines and a byte order mark are none", async () => {
  expect(
    await records(
      '\u{feff}{"people": [{"id": "person:a", "name": "A"}]}\r\n\n{"people": [{"id": "person:b", "name": "B"}], "states": [{"id": "state:c", "name": "C"}]}',
    ),
  ).toEqual(["person:a", "person:b", "state:c"]);
});

test.each([
  [
    '{"people": [{"id": "person:a", "name": "A"}]}\n{"people": [}\n',
    /^graph\.jsonl:2:13: .*Every line of a \.jsonl file is a JSON document/,
  ],
  [
    '{"people": [{"id": "person:a", "name": "A"}]}\n\n{"people": [{"id": "person:b", "nam": "B"}]}\n',
    /graph\.jsonl:3:\d+: .*name[^]*graph\.jsonl:3:32: there is no field "nam".*Did you mean "name"/,
  ],
  ['["people"]\n', /graph\.jsonl:1:1: /],
])("%j is refused with its line", async (text, says) => {
  await expect(records(text)).rejects.toMatchObject({ code: "SEED_INVALID", message: expect.stringMatching(says) });
});
