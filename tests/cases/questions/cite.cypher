// pledges
MATCH (n0:Pledge)
WHERE n0.stage = $p0 AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.id, COLLECT {
  MATCH (n0)-[:SUBJECT_TO]->(n1)
  WITH n1 ORDER BY n1.id
  RETURN [n1.id, n1.citations] AS row
}, n0.citations] AS row
// $p0 = "BROKEN"
// $p1 = 20
