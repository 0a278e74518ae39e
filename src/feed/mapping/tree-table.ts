import { sha256 } from "../../graph/sha256.js";
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { ServiceError } from "../../errors/service-error.js";
import { codePoints, readFacts, readText } from "./read-bytes.js";
import type { RawRow, Table } from "./table.js";

/** Most bytes of a JSON or YAML file, which is read whole. */
const mostBytes = 64 * 2 ** 20;

/** An item of the list, with what the parser knows of it. */
interface Item {
  readonly node: Node;
  readonly value: unknown;
}

/**
 * Opens a list in a JSON or YAML file. Its items are passages of the text, from their first character to their last.
 * @param key of the list; without one, the file is the list.
 * @throws ServiceError TABLE_INVALID with file, line and column if it cannot be parsed or has no such list.
 */
export async function openTree(path: string, encoding: string, key: string | undefined): Promise<Table> {
  const text = await readText(path, encoding, mostBytes);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new ServiceError("TABLE_INVALID", `${path}:${line}:${col}: ${error.message.split("\n")[0]}`, {
      file: path,
      line,
      column: col,
    });
  }
  const list = key === undefined ? document.contents : document.get(key, true);
  if (!isSeq(list)) throw noList(path, key, isMap(document.contents) ? keysOf(document.contents) : []);
  const items = list.items.map((item): Item => {
    const node = item as Node;
    return { node, value: node.toJS(document, { maxAliasCount: 1_000 }) };
  });
  const spanOf = ({ node }: Item): string => text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
  const itemOf = (row: RawRow): Item => row.data as Item;
  const offsets = offsetReader(text);
  return {
    path,
    facts: await readFacts(path, encoding),
    headers: [...new Set(items.flatMap(({ value }) => headersOf(value)))],
    batches: async function* batches() {
      yield items.map((data, index) => ({
        number: index + 1,
        line: lines.linePos(data.node.range?.[0] ?? 0).line,
        data,
        raw: "",
      }));
    },
    cellOf: (row, header) => valueAt(itemOf(row).value, header),
    fragmentOf: (row) => {
      const [from, to] = itemOf(row).node.range ?? [0, 0];
      return `char=${offsets(from)},${offsets(from) + codePoints(text.slice(from, to))}`;
    },
    digestOf: (row) => sha256(spanOf(itemOf(row))),
    placeOf: (row, header) => {
      const { line, col } = lines.linePos(nodeAt(itemOf(row).node, header).range?.[0] ?? 0);
      return { line, column: col };
    },
  };
}

function noList(path: string, key: string | undefined, keys: readonly string[]): ServiceError {
  const has = keys.length === 0 ? "" : ` The file has ${keys.join(", ")}.`;
  const what = key === undefined ? "is not a list" : `has no list under "${key}"`;
  return new ServiceError("TABLE_INVALID", `${path} ${what}.${has}`, { file: path });
}

const keysOf = (map: YAMLMap): readonly string[] =>
  map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));

/** Keys of an item, and of the maps within it with a dot: `name.last`. */
function headersOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...headersOf(inner).map((innerKey) => `${key}.${innerKey}`),
  ]);
}

function valueAt(item: unknown, header: string): unknown {
  let value = item;
  for (const key of header.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

function nodeAt(item: Node, header: string | undefined): Node {
  let place = item;
  let node: unknown = item;
  for (const key of header?.split(".") ?? []) {
    if (!isMap(node)) return place;
    const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === key);
    if (pair === undefined) return place;
    place = pair.key as Node;
    node = pair.value;
  }
  return place;
}

/** Code points before an offset in UTF-16 units. Offsets that grow are counted on from the last one. */
function offsetReader(text: string): (offset: number) => number {
  let [unit, point] = [0, 0];
  return (offset) => {
    if (offset < unit) [unit, point] = [0, 0];
    point += codePoints(text.slice(unit, offset));
    unit = offset;
    return point;
  };
}
