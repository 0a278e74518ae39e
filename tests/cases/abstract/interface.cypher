// actors
MATCH (n0:Actor)
WHERE any(label IN labels(n0) WHERE label IN $p0) AND n0.name IS NOT NULL
WITH n0 ORDER BY n0.name, n0.id LIMIT $p1
RETURN [CASE WHEN n0:Group THEN 0 WHEN n0:Organisation THEN 1 WHEN n0:Person THEN 2 WHEN n0:State THEN 3 END, n0.name, COUNT { MATCH (n0)-[:MADE]->(n1) }, CASE WHEN n0:Organisation THEN [n0.classification] WHEN n0:State THEN [n0.iso2] END] AS row
// $p0 = ["Organisation","State"]
// $p1 = 3
// $p2 = 1
