import { printKnownFrom } from "../../graph/print-known-from.js";
import { relationshipsNamingStatements } from "../../graph/relationships-naming-statements.js";
import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";

/**
 * Relationships that name their statements are known from these:
 * ```cypher
 * CALL (r) { MATCH (s:Statement) WHERE s.id IN r.statementIds RETURN min(s.knownFrom) AS knownFrom, ... }
 * SET r.knownFrom = knownFrom, r.knownUndated = knownUndated
 * ```
 */
export const evidenceKnownFrom: StoredReading<GraphModel> = {
  name: "evidenceKnownFrom",
  steps: (model) =>
    relationshipsNamingStatements(model).map(({ type, label }) => ({
      on: { type },
      reachedBy: [
        `WITH m WHERE m:${label} MATCH (m)-[r:${type}]-()`,
        "WITH m WHERE m:Statement MATCH (m)-[:CONVEYS]->()-[:SUBJECT|OBJECT]->" +
          `(:${label})-[r:${type}]-() WHERE m.id IN r.statementIds`,
      ],
      set: [
        `CALL (r) { MATCH (s:Statement) WHERE s.id IN r.statementIds RETURN ${printKnownFrom("s")} }`,
        "SET r.knownFrom = knownFrom, r.knownUndated = knownUndated",
      ].join("\n"),
    })),
};
