/** A claim's value, in the order in which the statement returns it. */
type ValueCells = readonly [
  value: string | null,
  status: string | null,
  min: number | null,
  max: number | null,
  minInclusive: boolean | null,
  maxInclusive: boolean | null,
  unit: string | null,
  approximate: boolean | null,
  validFrom: string | null,
  validTo: string | null,
];
/** The parties of two pledges, see `parties` in pledge-pairs.ts. */
type PartyCells = readonly [
  bound: number,
  rank: number,
  doer: string,
  refuser: string,
  certainty: string,
  role: string,
  end: string,
];
/** A reason why both sides can hold; for some reasons, with what each side says. */
type Difference = readonly [what: string, left?: readonly string[] | string, right?: readonly string[] | string];
type Detail =
  | readonly ["claim", predicate: string, left: ValueCells, right: ValueCells, differences: readonly Difference[]]
  | readonly [
      "pledge",
      kind: string,
      parties: PartyCells,
      doing: readonly string[],
      refusing: readonly string[],
      differences: readonly Difference[],
    ];

/**
 * What was compared, in words, and then what differs: `coalitionSize: 31 nations; more than 30 nations`, `TROOPS:
 * Estonia WILL (PEACEKEEPING); Coalition of the Willing WILL_NOT; differ in condition ("..."; none), membership (...)`.
 * @param timed predicates whose values follow each other, so that the text includes the time.
 */
export const conflictBasis =
  (timed: ReadonlySet<string>) =>
  (detail: unknown): string => {
    const found = detail as Detail;
    if (found[0] === "claim") {
      const [, predicate, left, right, differences] = found;
      const text = (cells: ValueCells): string => `${valueText(cells)}${timed.has(predicate) ? timeText(cells) : ""}`;
      return `${predicate}: ${text(left)}; ${text(right)}${differing(differences)}`;
    }
    const [, kind, parties, doing, refusing, differences] = found;
    const what = (words: readonly string[]): string => (words.length === 0 ? "" : ` (${words.join(", ")})`);
    return (
      `${kind}: ${parties[2]} WILL${what(doing)}; ${parties[3]} ` +
      `WILL_NOT${what(refusing)}${differing(differences, parties)}`
    );
  };

function differing(differences: readonly Difference[], parties?: PartyCells): string {
  return differences.length === 0
    ? ""
    : `; differ in ${differences.map((difference) => differenceText(difference, parties)).join(", ")}`;
}

function differenceText([what, left, right]: Difference, parties: PartyCells | undefined): string {
  if (what === "membership" && parties !== undefined) return `membership (${membershipText(parties)})`;
  if (what === "standing") return `what is asserted (${standingText(String(left))}; ${standingText(String(right))})`;
  if (Array.isArray(left)) return `${what} (${listText(left)}; ${listText(right as readonly string[])})`;
  return left === undefined ? what : `${what} (${String(left)})`;
}

/**
 * `Estonia in Coalition of the Willing, PROBABLE`: who is a member of what, how certainly, in which role and until
 * when.
 */
function membershipText([bound, , doer, refuser, certainty, role, end]: PartyCells): string {
  const [member, collective] = bound === 3 ? [refuser, doer] : [doer, refuser];
  return [`${member} in ${collective}`, certainty, role, end === "" ? "" : `until ${end}`]
    .filter((part) => part !== "")
    .join(", ");
}

const standingText = (standing: string): string =>
  ({ asserted: "asserted", possible: "only possible", denied: "only denied", open: "neither asserted nor denied" })[
    standing
  ] ?? standing;

/** How many items of a list are shown at most. */
const mostShown = 3;

function listText(items: readonly string[]): string {
  if (items.length === 0) return "none";
  const more = items.length > mostShown ? [`${items.length - mostShown} more`] : [];
  return [...items.slice(0, mostShown).map((item) => JSON.stringify(item)), ...more].join(", ");
}

function valueText([value, status, min, max, minInclusive, maxInclusive, unit, approximate]: ValueCells): string {
  if (min === null && max === null)
    return [value === null ? "" : JSON.stringify(value), status ?? ""].filter((part) => part !== "").join(" ");
  const text = rangeText(min, max, minInclusive === true, maxInclusive === true);
  return `${approximate === true ? "about " : ""}${text}${unit === null ? "" : ` ${unit}`}`;
}

function timeText(cells: ValueCells): string {
  const [from, to] = [cells[8], cells[9]];
  return `${from === null ? "" : ` from ${from}`}${to === null ? "" : ` to ${to}`}`;
}

function rangeText(min: number | null, max: number | null, minInclusive: boolean, maxInclusive: boolean): string {
  if (min !== null && min === max) return String(min);
  if (max === null) return `${minInclusive ? "at least" : "more than"} ${min}`;
  if (min === null) return `${maxInclusive ? "at most" : "fewer than"} ${max}`;
  return `${minInclusive ? "" : "more than "}${min} to ${maxInclusive ? "" : "less than "}${max}`;
}
