import { expect, test } from "vitest";
import { shortenMessage } from "../../src/server/graphql/shorten-message.js";
import { shown } from "../../src/errors/shown.js";

test.each([
  [
    "a short one",
    'Cannot query field "nam" on type "Person". Did you mean "name"?',
    /^Cannot query field "nam" on type "Person"\. Did you mean "name"\?$/,
  ],
  [
    "a long name",
    `Cannot query field "${"a".repeat(10_000)}" on type "Person".`,
    /^Cannot query field "a{80} \.\.\." on type "Person"\.$/,
  ],
  [
    "a long number",
    `Int cannot represent non 32-bit signed integer value: ${"1".repeat(10_000)}`,
    /value: 1{80} \.\.\.$/,
  ],
  [
    "a text with quotes in it",
    `got invalid value "${'\\"x'.repeat(10_000)}"; expected`,
    /^got invalid value "(\\"x){26}\\" \.\.\."; expected$/,
  ],
  [
    "a long list",
    `found [${"1, ".repeat(10_000)}1]; write one.`,
    /^found \[1, .{600,720} \.\.\. .{280,300}write one\.$/,
  ],
])("a message repeats no more of what was sent than tells it: %s", (_kind, message, expected) =>
  expect(shortenMessage(message)).toMatch(expected),
);

test.each([
  ["as it is", "2023-02-29", '"2023-02-29"'],
  ["cut", "x".repeat(81), `"${"x".repeat(80)} ..."`],
  ["without half a character", `${"x".repeat(79)}🇺🇦`, `"${"x".repeat(79)} ..."`],
  ["a list", [1, "two"], '[1,"two"]'],
  ["nothing", undefined, "nothing"],
])("a value is shown %s", (_kind, value, text) => expect(shown(value)).toBe(text));
