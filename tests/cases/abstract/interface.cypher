// actors
WITH COLLECT {
  MATCH (n0:Actor)
  WHERE n0.name IS NOT NULL
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p1
  WITH n0 WHERE any(label IN labels(n0) WHERE label IN $p2)
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Actor)
  WHERE any(label IN labels(n1) WHERE label IN $p2)
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [CASE WHEN n2:Group THEN 0 WHEN n2:Organisation THEN 1 WHEN n2:Person THEN 2 WHEN n2:State THEN 3 END, n2.name, COUNT { MATCH (n2)-[:MADE]->(n3) }, CASE WHEN n2:Organisation THEN [n2.classification] WHEN n2:State THEN [n2.iso2] END] AS row
// $p0 = 3
// $p1 = 2000
// $p2 = ["Organisation","State"]
// $p3 = 1
