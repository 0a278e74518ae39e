import type { SetPlan } from "../plan/plan.js";
import type { QueryRequest } from "../plan/query-request.js";
import { pageReader } from "./build-page.js";
import { rowReaders, rowReader } from "./build-rows.js";
import { recordsOf } from "./records-of.js";

/** Builds the answer of a root field from the records of its statement. */
export type RootBuilder = (records: readonly (readonly unknown[])[], request: QueryRequest) => unknown;

/** Makes the builder of a root field. */
export function makeRootBuilder(set: SetPlan): RootBuilder {
  const { result } = set;
  if (result.kind === "page") {
    const build = pageReader(result, set.order, rowReaders);
    return (records, request) => {
      const parts = result.parts.map((part, index) => {
        const rows = recordsOf(records, index).map((record) => record[0]);
        return part.kind === "total" ? rows[0] : rows;
      });
      return build(parts, request);
    };
  }
  const read = rowReader(result.row);
  if (result.kind === "list")
    return (records, request) => recordsOf(records, 0).map((record) => read(record[0], request));
  return (records, request) => {
    const [record] = recordsOf(records, 0);
    return record === undefined ? null : read(record[0], request);
  };
}
