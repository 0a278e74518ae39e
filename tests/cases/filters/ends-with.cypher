// states
MATCH (n0:State)
WHERE (n0.wikidata IS NOT NULL AND toString(n0.wikidata) ENDS WITH $p0) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.name, n0.wikidata] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n1:State) WHERE (n1.wikidata IS NOT NULL AND toString(n1.wikidata) ENDS WITH $p0) } AS row, 1 AS part
// $p0 = "2"
// $p1 = 20
