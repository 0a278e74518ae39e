// states
WITH COLLECT {
  MATCH (n0:State)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE any(item IN $p2 WHERE item IN n0.aliases)
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:State)
  WHERE any(item IN $p2 WHERE item IN n1.aliases)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.id, n2.aliases] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = ["Britain","USA"]
