// pledges
WITH COLLECT {
  MATCH (n0:Pledge)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE n0.stage = $p2
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Pledge)
  WHERE n1.stage = $p2
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.id, COLLECT {
  MATCH (n2)-[:SUBJECT_TO]->(n3)
  WITH n3 ORDER BY n3.id
  RETURN [n3.id, n3.citations] AS row
}, n2.citations] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = "BROKEN"
