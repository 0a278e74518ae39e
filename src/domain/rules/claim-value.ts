import { nearMiss } from "../../errors/near-miss.js";
import { shown } from "../../errors/shown.js";
import type { VocabularyRow } from "../../graph/declarations.js";
import { type RuleBreach, ruleOfEach, type StatedRecord } from "../../graph/rule.js";
import { dayRange } from "../../graph/scalars/edtf.js";
import { predicateTable } from "../predicate-table.js";

interface StatedClaim extends StatedRecord {
  readonly predicate: string;
  readonly value?: string;
  readonly status?: string;
  readonly quantity?: { readonly unit?: string };
}

const rows: ReadonlyMap<string, VocabularyRow> = new Map(Object.entries(predicateTable));

/** A claim carries what its predicate takes: a quantity in its unit, a stage, a date, or an office with its status. */
export const claimValue = ruleOfEach<StatedClaim>(({ predicate, value, status, quantity }) => {
  const row = rows.get(predicate);
  if (row?.value === undefined) return [];
  const says = (field: string, reason: string): readonly Omit<RuleBreach, "record">[] => [
    { path: [field], reason: `the predicate ${predicate} ${reason}` },
  ];
  if (row.value === "quantity") {
    if (quantity === undefined) return says("predicate", "needs quantity");
    return row.unit !== undefined && quantity.unit !== row.unit
      ? says("quantity", `counts ${row.unit}; write unit: ${row.unit}`)
      : [];
  }
  if (row.value === "none") return [];
  if (value === undefined) return says("predicate", "needs value");
  const wrong = wrongValue(row, value);
  if (wrong !== undefined) return says("value", wrong);
  return row.value === "office" && status === undefined ? says("predicate", "needs status") : [];
});

/** Why a text is not a permitted value of a predicate, as the end of a message; undefined if it is one. */
function wrongValue({ value: kind, stages = [] }: VocabularyRow, value: string): string | undefined {
  if (kind === "stage" && !stages.includes(value))
    return `takes one of the stages ${stages.join(", ")}, not ${shown(value)}.${nearMiss(value, stages)}`;
  if (kind !== "date") return undefined;
  try {
    dayRange(value);
    return undefined;
  } catch (error) {
    return `takes a date as its value: ${error instanceof Error ? error.message : String(error)}`;
  }
}
