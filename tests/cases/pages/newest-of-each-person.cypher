// people
MATCH (n0:Person)
WHERE n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p0
RETURN [n0.name, COLLECT {
  CALL (n0) {
    MATCH ()-[e0:MADE]->(n1)
    WHERE e0.startId = n0.id AND e0.saidOnEarliest IS NOT NULL
    WITH n1 ORDER BY e0.startId DESC, e0.saidOnEarliest DESC, n1.id LIMIT $p1
    RETURN n1, 0 AS stretch0
  UNION ALL
    MATCH (n0)-[e0:MADE]->(n1)
    WHERE e0.saidOnEarliest IS NULL
    WITH n1 ORDER BY n1.id LIMIT $p1
    RETURN n1, 1 AS stretch0
  }
  WITH n1, stretch0 LIMIT $p1
  RETURN [[n1.id, n1.saidOn], stretch0] AS row
}] AS row
// $p0 = 4
// $p1 = 2
