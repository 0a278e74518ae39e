// states
WITH COLLECT {
  MATCH (n0:State)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE (n0.wikidata IS NOT NULL AND toString(n0.wikidata) ENDS WITH $p2)
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:State)
  WHERE (n1.wikidata IS NOT NULL AND toString(n1.wikidata) ENDS WITH $p2)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.name, n2.wikidata] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n3:State) WHERE (n3.wikidata IS NOT NULL AND toString(n3.wikidata) ENDS WITH $p2) } AS row, 1 AS part
// $p0 = 20
// $p1 = 2000
// $p2 = "2"
