import { writeFile } from "node:fs/promises";
import type { Database } from "../../src/database/database.js";
import { openBackup } from "../../src/feed/backup/read-backup.js";
import { backupPieces, type BackupStart, wholeBackup } from "../../src/feed/backup/write-backup.js";
import { runReads } from "../../src/service/run-reads.js";

/** Writes a backup: whole, or what came after another one. */
export async function backUp(database: Database, file: string, earlier?: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  const since = earlier === undefined ? wholeBackup : await endOf(earlier);
  const options = { since, version: "test", model: "test" };
  for await (const piece of backupPieces(runReads(database), options)) pieces.push(piece);
  await writeFile(file, Buffer.concat(pieces));
  return file;
}

const endOf = async (file: string): Promise<BackupStart> => {
  const { to, hash } = (await openBackup(file)).trailer;
  return { number: to, hash };
};

/** Everything in the database that a backup restores, with all of its properties, derived ones too. */
export const everythingIn = async (database: Database): Promise<unknown> => ({
  nodes: await database.read(
    "MATCH (n:Entity|Revision|Removed|Redirect|Judgement) " +
      "WITH labels(n) AS labels, n {.*, recordedFrom: toString(n.recordedFrom)} AS properties " +
      "RETURN labels, properties ORDER BY labels, properties.id, properties.number",
  ),
  edges: await database.read(
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r), a.id, b.id, properties(r) AS p " +
      "ORDER BY type(r), a.id, b.id, p.key",
  ),
});
