import type { Database } from "../../../src/database/database.js";

/** Rows of one transaction, two nodes each as in a batch of the door. */
const batch = 2_500;

/** Writes what a vote comes to, two nodes and four relationships, by the shortest statements that do it. */
export async function writeBare(database: Database, name: string, votes: number): Promise<void> {
  for (let from = 0; from < votes; from += batch) {
    const rows = Array.from({ length: Math.min(batch, votes - from) }, (_row, index) => ({
      passage: `bare:passage:${name}:${from + index}`,
      statement: `bare:statement:${name}:${from + index}`,
      state: `state:s${index % 200}`,
      proposal: `proposal:r${index % 500}`,
    }));
    await database.write(async (transaction) => {
      await transaction.run("UNWIND $rows AS row CREATE (:Bare:Entity {id: row.passage})", { rows });
      await transaction.run("UNWIND $rows AS row CREATE (:Bare:Entity {id: row.statement})", { rows });
      await transaction.run(
        [
          "UNWIND $rows AS row",
          "MATCH (s:Entity {id: row.statement}), (p:Entity {id: row.passage}), (a:Entity {id: row.state}),",
          "  (r:Entity {id: row.proposal}), (t:Entity {id: 'article:votes'})",
          "CREATE (a)-[:BARE_MADE]->(s), (s)-[:BARE_CONVEYS]->(r), (s)-[:BARE_REPORTED_IN]->(p), (p)-[:BARE_IN]->(t)",
        ].join("\n"),
        { rows },
      );
    });
  }
}
