import { expect, test } from "vitest";
import { ask } from "../support/test-service.js";

/** A mistake that people make, and what tells them what to write instead. */
const mistakes: Readonly<Record<string, string>> = {
  '{ pledges(where: {stage: {eq: "PLEDGED"}}) { totalCount } }': "In a document, write it without quotes: PLEDGED.",
  '{ pledges(where: {stage: "PLEDGED"}) { totalCount } }':
    "Write `{eq: PLEDGED}`, without quotes. The operators are eq, in, isNull.",
  "{ pledges(where: {stage: PLEDGED}) { totalCount } }": "Write `{eq: PLEDGED}`. The operators are eq, in, isNull.",
  '{ conflicts(verdicts: "CONTRADICTS") { totalCount } }': "In a document, write it without quotes: CONTRADICTS.",
  '{ statements(where: {gist: "x"}) { totalCount } }': 'Write `{eq: "x"}`. The operators are eq, in,',
  '{ statements(where: {madeBy: {name: {eq: "x"}}}) { totalCount } }':
    "For a list, say how many of its items must meet the condition: `{some: {name: ...}}`, `none` or `all`.",
  "{ statements(where: {conveys: {pledge: {stage: {eq: PLEDGED}}}}) { totalCount } }": "`{some: {pledge: ...}}`",
  '{ statements(where: {at: {some: {name: {eq: "x"}}}}) { totalCount } }':
    "This is a single item, not a list. Leave `some` out",
  "{ proposals(where: {partOf: {isNull: true}}) { totalCount } }":
    "To require that there is one, write `{id: {isNull: false}}`",
  "{ persons { nodes { id } } }": "The list is called `people`.",
  "{ allPersons { nodes { id } } }": "The list is called `people`.",
  "{ personList { id } }": "The list is called `people`.",
  "{ statements(orderBy: [{saidOn: DESC, act: ASC}]) { totalCount } }":
    "Write a list with one key in each object, the most important first: `orderBy: [{saidOn: DESC}, {act: ASC}]`.",
  "{ statements(orderBy: saidOn) { totalCount } }": "Write `[{saidOn: DESC}]`.",
  '{ statements(first: "5") { totalCount } }': "Write 5 without quotes.",
  '{ groups(where: {named: {eq: "true"}}) { totalCount } }': "Write true without quotes.",
  "{ search(query: 5) { totalCount } }": 'Write it in quotes: "5".',
  "{ statements(where: {saidOn: {gte: 2025}}) { totalCount } }": 'Edtf takes a string, such as "2025-09-04", not 2025.',
  "{ pledges(where: {money: {currency: EUR, amount: {gt: true}}}) { totalCount } }":
    'Decimal takes a string of digits, such as "1600000000" or "12.50", not true.',
  "{ statements(offset: 5) { totalCount } }":
    "For the next page, pass `pageInfo { endCursor }` of this page as `after`.",
  '{ statements(filter: {act: "x"}) { totalCount } }': "Here it is called `where: {...}`.",
  "{ statements(sortBy: ACT) { totalCount } }": "Here it is called `orderBy: [{...: DESC}]`.",
  "query ($s: String) { pledges(where: {stage: {eq: $s}}) { totalCount } }": "Declare it as `$s: Stage`.",
  "mutation { createPerson { id } }":
    "There are no mutations: this service is read-only. Load documents from the command line with `pledgegraph seed FOLDER`.",
  "subscription { statements { id } }": "There are no subscriptions.",
};

test.each(Object.entries(mistakes))("%s says what to write instead", async (query, hint) => {
  const { errors } = await ask(query);
  expect(errors?.[0]?.message).toContain(hint);
  expect(errors?.[0]?.extensions["code"]).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|BAD_REQUEST)$/);
});
