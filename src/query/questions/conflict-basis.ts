/** A claim's value, in the order in which the statement gives it. */
type ValueCells = readonly [
  value: string | null,
  status: string | null,
  min: number | null,
  max: number | null,
  minInclusive: boolean | null,
  maxInclusive: boolean | null,
  unit: string | null,
  approximate: boolean | null,
];
type Detail =
  | readonly ["claim", predicate: string, left: ValueCells, right: ValueCells]
  | readonly ["pledge", kind: string, names: readonly [doer: string, refuser: string], doing: readonly string[], refusing: readonly string[]];

/** What was compared, in words: `coalitionSize: 31 nations; more than 30 nations`. */
export function conflictBasis(detail: unknown): string {
  const found = detail as Detail;
  if (found[0] === "claim") return `${found[1]}: ${valueText(found[2])}; ${valueText(found[3])}`;
  const [, kind, [doer, refuser], doing, refusing] = found;
  const where = (domains: readonly string[]): string => (domains.length === 0 ? "" : ` (${domains.join(", ")})`);
  return `${kind}: ${doer} WILL${where(doing)}; ${refuser} WILL_NOT${where(refusing)}`;
}

function valueText([value, status, min, max, minInclusive, maxInclusive, unit, approximate]: ValueCells): string {
  if (min === null && max === null) return [value === null ? "" : JSON.stringify(value), status ?? ""].filter((part) => part !== "").join(" ");
  const text = rangeText(min, max, minInclusive === true, maxInclusive === true);
  return `${approximate === true ? "about " : ""}${text}${unit === null ? "" : ` ${unit}`}`;
}

function rangeText(min: number | null, max: number | null, minInclusive: boolean, maxInclusive: boolean): string {
  if (min !== null && min === max) return String(min);
  if (max === null) return `${minInclusive ? "at least" : "more than"} ${min}`;
  if (min === null) return `${maxInclusive ? "at most" : "fewer than"} ${max}`;
  return `${minInclusive ? "" : "more than "}${min} to ${maxInclusive ? "" : "less than "}${max}`;
}
