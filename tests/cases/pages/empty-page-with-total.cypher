// statements
WITH COLLECT {
  MATCH (n0:Statement)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE n0.gist CONTAINS $p2
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Statement)
  WHERE n1.gist CONTAINS $p2
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.id] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n3:Statement) WHERE n3.gist CONTAINS $p2 } AS row, 1 AS part
// $p0 = 20
// $p1 = 2000
// $p2 = "no such words"
