// statements
MATCH (n0:Statement)
WHERE ((NOT coalesce(n0.act = $p0, false) AND NOT EXISTS { MATCH (n0)<-[:MADE]-(n1) WHERE n1.name STARTS WITH $p1 }) AND (n0.certainty = $p2 OR EXISTS { MATCH (n0) WHERE n0.voice = $p3 AND EXISTS { MATCH (n0)<-[:MADE]-(n2) WHERE EXISTS { MATCH (n2)-[e0:PARTY_TO]->(n3) WHERE n3.stage = $p4 } } } OR EXISTS { MATCH (n0)<-[:MADE]-(n4) WHERE (NOT coalesce(n4.name CONTAINS $p5, false) OR EXISTS { MATCH (n4)-[:MADE]->(n5) WHERE n5.act = $p6 }) })) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p7
RETURN [n0.id, n0.act, n0.certainty, n0.voice] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n6:Statement) WHERE ((NOT coalesce(n6.act = $p0, false) AND NOT EXISTS { MATCH (n6)<-[:MADE]-(n7) WHERE n7.name STARTS WITH $p1 }) AND (n6.certainty = $p2 OR EXISTS { MATCH (n6) WHERE n6.voice = $p3 AND EXISTS { MATCH (n6)<-[:MADE]-(n8) WHERE EXISTS { MATCH (n8)-[e1:PARTY_TO]->(n9) WHERE n9.stage = $p4 } } } OR EXISTS { MATCH (n6)<-[:MADE]-(n10) WHERE (NOT coalesce(n10.name CONTAINS $p5, false) OR EXISTS { MATCH (n10)-[:MADE]->(n11) WHERE n11.act = $p6 }) })) } AS row, 1 AS part
// $p0 = "ASSERT"
// $p1 = "D"
// $p2 = "POSSIBLE"
// $p3 = "DIRECT"
// $p4 = "PLEDGED"
// $p5 = "a"
// $p6 = "WARN"
// $p7 = 2
