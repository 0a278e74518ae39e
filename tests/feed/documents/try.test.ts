import { test, expect } from "vitest";
import { parseSource } from "/work/wt/docs-a/src/feed/documents/document-source.js";
import { expandDocument } from "/work/wt/docs-a/src/feed/documents/short/expand-document.js";
import { namedText } from "/work/wt/docs-a/src/feed/documents/read-texts.js";
import { buildModel } from "/work/wt/docs-a/src/service/build-model.js";
import { stringify } from "yaml";
import { sixthText, sixthDraft } from "/work/wt/docs-a/tests/feed/documents/sixth-article.js";
test("x", () => {
  console.log([...sixthText].length, sixthDraft.length, sixthDraft.length / sixthText.length);
  const { source, problems } = expandDocument(buildModel(), parseSource("x.yaml", sixthDraft.replace(/^mentions.*\n/m, "")), { texts: [namedText("a.txt", Buffer.from(sixthText))] });
  console.log(problems.map((p) => p.reason + JSON.stringify(p.path)), stringify(source.content, { lineWidth: 0 }));
});
