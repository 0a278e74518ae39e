// statements
WITH COLLECT {
  CALL () {
    MATCH (n0:Statement)
    WHERE n0.saidOnEarliest IS NOT NULL
    WITH n0 ORDER BY n0.saidOnEarliest DESC, n0.id LIMIT $p1
    RETURN n0, 0 AS stretch0
  UNION ALL
    MATCH (n0:Statement)
    WHERE n0.saidOnEarliest IS NULL AND n0.id IS NOT NULL
    WITH n0 ORDER BY n0.id LIMIT $p1
    RETURN n0, 1 AS stretch0
  }
  WITH n0, stretch0 LIMIT $p1
  WITH n0, stretch0 WHERE n0.gist CONTAINS $p2
  WITH n0, stretch0 LIMIT $p0
  RETURN [n0, stretch0]
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Statement)
  WHERE n1.gist CONTAINS $p2
  WITH n1 ORDER BY n1.saidOnEarliest IS NULL, n1.saidOnEarliest DESC, n1.id LIMIT $p0
  RETURN [n1, 0]
} END AS pair0
WITH pair0[0] AS n2, pair0[1] AS stretch1
RETURN [[n2.gist, n2.saidOn, COLLECT {
  MATCH (n2)<-[:MADE]-(n3)
  WITH n3 ORDER BY n3.id
  RETURN [n3.name] AS row
}], stretch1] AS row
// $p0 = 3
// $p1 = 2000
// $p2 = "security"
