import type { Config } from "../../config/config.js";
import { allowedOperations } from "./allowed-operations.js";
import { checkDocumentSize } from "./document-size.js";
import { checkExportsAllowed } from "./exports-allowed.js";
import { checkHistoryShown } from "./history-shown.js";
import type { Policy } from "./policy.js";
import { checkRepetition } from "./repetition.js";
import { checkRootFields } from "./root-fields.js";
import { checkRows } from "./row-limit.js";
import { checkSubqueryDepth, checkSubqueryWidth } from "./subquery-limits.js";
import { checkVariableSize } from "./variable-size.js";
import { checkWrittenOutSize } from "./written-out-size.js";

/**
 * Every policy, in the order in which they are asked within a stage. To add one, add its line here: every entry point
 * of the service asks this list, and a test in `tests/http/policies.test.ts` tries them all.
 * @throws ServiceError CONFIGURATION_INVALID if the folder of allowed operations cannot be used.
 */
export function policiesOf(config: Config): readonly Policy[] {
  const checkAllowed = allowedOperations(config.operationsFolder);
  return [
    {
      name: "size of variables",
      stage: "request",
      check: (asked) => {
        if (asked.way === "graphql") checkVariableSize(asked.request.variables, config);
      },
    },
    {
      name: "whether exports are allowed",
      stage: "request",
      check: ({ way }) => {
        if (way === "export") checkExportsAllowed(config);
      },
    },
    { name: "size of the document", stage: "document", check: ({ text }) => checkDocumentSize(text, config) },
    { name: "list of operations", stage: "document", check: ({ text }) => checkAllowed(text) },
    { name: "number of root fields", stage: "operation", check: (asked) => checkRootFields(asked, config) },
    {
      name: "size with fragments written out",
      stage: "field",
      check: ({ field }) => checkWrittenOutSize(field, config),
    },
    { name: "whether the history is shown", stage: "field", check: (asked) => checkHistoryShown(asked, config) },
    { name: "how often a question is asked", stage: "field", check: checkRepetition },
    {
      name: "rows and comparisons",
      stage: "statement",
      check: (asked) => {
        if (asked.way === "graphql") checkRows(asked, config);
      },
    },
    {
      name: "width of a statement",
      stage: "statement",
      check: (asked) => {
        if (asked.way === "graphql") checkSubqueryWidth(asked, config);
      },
    },
    {
      name: "depth of a statement",
      stage: "statement",
      check: (asked) => {
        if (asked.way === "graphql") checkSubqueryDepth(asked, config);
      },
    },
  ];
}
