// statements
CALL () {
  MATCH (n0:Statement)
  WHERE n0.saidOnEarliest = $p0 AND n0.id > $p1
  WITH n0 ORDER BY n0.saidOnEarliest, n0.id LIMIT $p2
  RETURN n0, 0 AS stretch0
UNION ALL
  MATCH (n0:Statement)
  WHERE n0.saidOnEarliest < $p0
  WITH n0 ORDER BY n0.saidOnEarliest DESC, n0.id LIMIT $p2
  RETURN n0, 1 AS stretch0
UNION ALL
  MATCH (n0:Statement)
  WHERE n0.saidOnEarliest IS NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN n0, 2 AS stretch0
}
WITH n0, stretch0 LIMIT $p2
RETURN [[n0.id, n0.saidOn], stretch0] AS row
// $p0 = 20301
// $p1 = "statement:rutte-describes-layered-framework"
// $p2 = 4
