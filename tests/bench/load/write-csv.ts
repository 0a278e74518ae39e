import { join } from "node:path";
import type { Reporter } from "../../../src/database/report/reporter.js";
import { type Entity, entityNamed, type GraphModel } from "../../../src/graph/graph-model.js";
import { allRecords, type RecordSeries } from "../graph/all-records.js";
import type { GraphShape } from "../graph/graph-shape.js";
import { columnsOf, type CsvColumn, relationshipColumns } from "./csv-columns.js";
import { CsvFile } from "./csv-file.js";
import { nodeRowOf, relationshipRows } from "./graph-rows.js";
import { relationsOf, type WrittenRelation } from "../../../src/feed/documents/written-relations.js";

/** A file of nodes or relationships for the import. */
export interface ImportFile {
  /** `--nodes=Entity:Statement=...` or `--relationships=MADE=...`, without the leading hyphens and the path. */
  readonly option: string;
  readonly path: string;
}

/** Writes a graph of this shape as CSV files for `database import`, with the same rows that the writer would write. */
export function writeCsv(
  model: GraphModel,
  shape: GraphShape,
  folder: string,
  report: Reporter,
): readonly ImportFile[] {
  const series = allRecords(shape);
  const total = series.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  return series.flatMap((one) =>
    writeSeries(model, one, folder, () => {
      done += 1;
      if (done % 1_000 === 0) report.progress(done, total, "records");
    }),
  );
}

const nodeHeader = (columns: readonly CsvColumn[]): readonly string[] => [
  ...columns.map(({ key, type }) => (key === "id" ? "id:ID" : `${key}:${type}`)),
  "recordDigests:string[]",
  "datasets:string[]",
  "recordedFrom:datetime",
];

interface RelationFile {
  readonly written: WrittenRelation;
  readonly columns: readonly CsvColumn[];
  readonly file: CsvFile;
  readonly importFile: ImportFile;
}

function writeSeries(
  model: GraphModel,
  { type, count, record, derived }: RecordSeries,
  folder: string,
  onRecord: () => void,
): readonly ImportFile[] {
  const entity = entityNamed(model, type);
  const columns = columnsOf(entity.fields);
  const nodes: ImportFile = { option: `nodes=${entity.labels.join(":")}`, path: join(folder, `${type}.csv`) };
  const nodeFile = new CsvFile(nodes.path, nodeHeader(columns));
  const relations = relationsOf(entity).map((written) => relationFile(model, entity, written, folder));
  for (let index = 0; index < count; index++) {
    const one = record(index);
    const row = nodeRowOf(entity, one);
    const properties: Readonly<Record<string, unknown>> = { ...row.properties, ...derived?.(index) };
    nodeFile.row([...columns.map(({ key }) => properties[key]), row.recordDigest, "bench", "2026-01-01T00:00:00Z"]);
    for (const relation of relations) writeRelationships(model, relation, one);
    onRecord();
  }
  nodeFile.close();
  for (const { file } of relations) file.close();
  return [nodes, ...relations.map(({ importFile }) => importFile)];
}

function relationFile(model: GraphModel, entity: Entity, written: WrittenRelation, folder: string): RelationFile {
  const columns = relationshipColumns(model, entity, written.relation);
  const importFile = {
    option: `relationships=${written.hop.type}`,
    path: join(folder, `${entity.name}-${written.relation.name}.csv`),
  };
  const file = new CsvFile(importFile.path, [
    ":START_ID",
    ":END_ID",
    ...columns.map(({ key, type }) => `${key}:${type}`),
  ]);
  return { written, columns, file, importFile };
}

function writeRelationships(
  model: GraphModel,
  { written, columns, file }: RelationFile,
  record: Parameters<typeof relationshipRows>[2],
): void {
  for (const { owner, other, properties } of relationshipRows(model, written, record)) {
    const ends = written.hop.direction === "out" ? [owner, other] : [other, owner];
    file.row([...ends, ...columns.map(({ key }) => properties[key])]);
  }
}
