import { sha256 } from "../../graph/sha256.js";
import type { Embedded, Entity } from "../../graph/graph-model.js";
import type { StatedRecord } from "../../graph/rule.js";

/**
 * A record in the one form that all records which state the same share: absent and empty fields are left out, keys are
 * sorted, and so are related nodes, whose order the graph does not hold. A record that is read back from the graph has
 * the same canonical form as the one that was written.
 */
export const canonicalRecord = ({ fields }: Entity, record: StatedRecord): StatedRecord =>
  withSortedKeys(record, (name, value) => {
    const field = fields.get(name);
    if (field?.kind === "relation" && Array.isArray(value)) return sortedByText(value);
    return field?.kind === "embedded" ? withPlainAmounts(field, value) : value;
  }) as StatedRecord;

/** Amounts as the graph gives them back: `1200000.50` as `1200000.5`. */
const withPlainAmounts = ({ fields }: Embedded, value: unknown): unknown => {
  const amounts = [...fields.values()].filter((field) => field.kind === "property" && field.value === "decimal");
  const object = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(object).map(([name, part]) => [
      name,
      typeof part === "string" && amounts.some((amount) => amount.name === name) ? plainAmount(part) : part,
    ]),
  );
};

const plainAmount = (amount: string): string =>
  amount
    .replace(/^(-?)0+(?=\d)/, "$1")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");

/** Sorted by their JSON, so that the same items always come in the same order. */
const sortedByText = (items: readonly unknown[]): readonly unknown[] =>
  items
    .map((item) => ({ item, text: JSON.stringify(item) }))
    .toSorted((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ item }) => item);

const withSortedKeys = (
  object: object,
  finish: (name: string, value: unknown) => unknown = (_name, value) => value,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(object)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, value]) => {
        const canonical = finish(name, canonicalValue(value));
        return isAbsent(canonical) ? [] : [[name, canonical]];
      }),
  );

const canonicalValue = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonicalValue)
    : typeof value === "object" && value !== null
      ? withSortedKeys(value)
      : value;

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** SHA-256 of a value's JSON, lower-case hexadecimal; a big integer counts as its digits. */
export const digestOf = (value: unknown): string =>
  sha256(JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part)));

/** The key under which the writer stores {@link contentDigest}. */
export const contentKey = "contentDigest";

/** The digest of what a record says, where its type has a rule for that; see `Rule.contentOf`. */
export function contentDigest(entity: Entity, record: StatedRecord): string | undefined {
  const rule = entity.rules.find(({ contentOf }) => contentOf !== undefined);
  return rule?.contentOf && digestOf(rule.contentOf(canonicalRecord(entity, record)));
}
