import { test, expect } from "vitest";
import { parseSource } from "/work/wt/docs-a/src/feed/documents/document-source.js";
import { expandDocument } from "/work/wt/docs-a/src/feed/documents/short/expand-document.js";
import { pinDraft } from "/work/wt/docs-a/src/feed/documents/short/pin-draft.js";
import { namedText } from "/work/wt/docs-a/src/feed/documents/read-texts.js";
import { buildModel } from "/work/wt/docs-a/src/service/build-model.js";
import { sixthText, sixthDraft } from "/work/wt/docs-a/tests/feed/documents/sixth-article.js";
test("x", () => {
  const texts = [namedText("a.txt", Buffer.from(sixthText))];
  const m = buildModel();
  const { source, problems } = expandDocument(m, parseSource("x.yaml", sixthDraft), { texts });
  const p = pinDraft(m, "x.yaml", sixthDraft, texts);
  console.log(problems, p.content);
  const a = expandDocument(m, parseSource("x.yaml", p.content));
  expect(a.problems).toEqual([]);
  expect(a.source.content).toEqual(source.content);
});
