// statements
CALL () {
  MATCH (n0:Statement)
  WHERE n0.saidOnEarliest = $p0 AND n0.id < $p1
  WITH n0 ORDER BY n0.saidOnEarliest DESC, n0.id DESC LIMIT $p2
  RETURN n0, 0 AS stretch0
UNION ALL
  MATCH (n0:Statement)
  WHERE n0.saidOnEarliest > $p0
  WITH n0 ORDER BY n0.saidOnEarliest, n0.id DESC LIMIT $p2
  RETURN n0, 1 AS stretch0
}
WITH n0, stretch0 LIMIT $p2
RETURN [[n0.id, n0.saidOn], stretch0] AS row
// $p0 = 20301
// $p1 = "statement:rutte-time-for-guarantees-beyond-rhetoric"
// $p2 = 4
