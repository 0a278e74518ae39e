import XMLBuilder from "fast-xml-builder";
import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { RecordSource } from "../../graph/graph-record.js";
import { flatText } from "../flat-values.js";
import { edgeAttributes, type GraphMlAttribute, nodeAttributes } from "./graphml-attributes.js";

const namespace = "http://graphml.graphdrawing.org/xmlns";
const opening = [
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  `<graphml xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" `,
  `xsi:schemaLocation="${namespace} ${namespace}/1.0/graphml.xsd">\n`,
].join("");

/**
 * GraphML for Gephi and yEd: all nodes, then all edges in the direction they have in the graph. The graph is read
 * twice, because readers of the format expect nodes before edges.
 * @see http://graphml.graphdrawing.org/
 */
export async function* writeGraphMl(model: GraphModel, source: RecordSource): AsyncGenerator<string> {
  const entities = nodesOf(model);
  const ofNodes = new Map(entities.map((entity) => [entity, nodeAttributes(entity)]));
  const relations = entities.flatMap((entity) =>
    [...entity.fields.values()].flatMap((field) => (field.kind === "relation" && field.written ? [field] : [])),
  );
  const ofEdges = new Map(relations.map((relation) => [relation, edgeAttributes(model, relation)]));
  const nodeKeys = keysOf("node", [...ofNodes.values()].flat());
  const edgeKeys = keysOf("edge", [...ofEdges.values()].flat());
  yield opening + [...nodeKeys.values(), ...edgeKeys.values()].map(keyElement).join("");
  yield `<graph id="pledgegraph" edgedefault="directed">\n`;
  for await (const record of source(entities)) {
    yield print({ node: { "@id": record.id, data: dataOf(nodeKeys, ofNodes.get(record.entity) ?? [], record) } });
  }
  let edges = 0;
  for await (const record of source(entities)) {
    for (const edge of [...record.edges.values()].flat()) {
      const [from, to] = edge.hop.direction === "out" ? [record.id, edge.other] : [edge.other, record.id];
      yield print({
        edge: {
          "@id": `edge:${edges++}`,
          "@source": from,
          "@target": to,
          data: dataOf(edgeKeys, ofEdges.get(edge.relation) ?? [], edge),
        },
      });
    }
  }
  yield "</graph>\n</graphml>\n";
}

/** The declaration of an attribute in the file. */
interface Key {
  /** Id within the file: `node0`, `edge3`. */
  readonly id: string;
  readonly of: "node" | "edge";
  readonly name: string;
  readonly type: GraphMlAttribute<never>["type"];
}

type Keys = ReadonlyMap<string, Key>;

/** One key per name. If types of nodes disagree on the type of a value, it becomes text. */
function keysOf(of: Key["of"], attributes: readonly GraphMlAttribute<never>[]): Keys {
  const keys = new Map<string, Key>();
  for (const { name, type } of attributes) {
    const known = keys.get(name);
    keys.set(name, {
      id: known?.id ?? `${of}${keys.size}`,
      of,
      name,
      type: (known?.type ?? type) === type ? type : "string",
    });
  }
  return keys;
}

const keyElement = ({ id, of, name, type }: Key): string =>
  print({ key: { "@id": id, "@for": of, "@attr.name": name, "@attr.type": type } });

function dataOf<Owner>(keys: Keys, attributes: readonly GraphMlAttribute<Owner>[], owner: Owner): readonly object[] {
  return attributes.flatMap(({ name, of }) => {
    const value = of(owner);
    return value === undefined
      ? []
      : [{ "@key": keys.get(name)?.id, "#text": flatText(value).replaceAll(unwritable, "\u{fffd}") }];
  });
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  textNodeName: "#text",
  suppressEmptyNode: true,
});

/** Characters that XML 1.0 or 1.1 parsers normalise to a line feed unless they are escaped. */
const readAsLineFeed = /[\r\u0085\u2028]/g;

const print = (element: object): string =>
  `${builder.build(element).replaceAll(readAsLineFeed, (end) => `&#${end.charCodeAt(0)};`)}\n`;

/** Characters that XML cannot contain even if escaped, and unpaired surrogates. */
const unwritable = new RegExp(
  [
    "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]",
    "[\\ud800-\\udbff](?![\\udc00-\\udfff])",
    "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]",
  ].join("|"),
  "g",
);
