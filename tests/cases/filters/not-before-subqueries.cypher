// statements
WITH COLLECT {
  MATCH (n0:Statement)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE (NOT coalesce(n0.act = $p2, false) AND NOT EXISTS { MATCH (n0)<-[:MADE]-(n1) WHERE n1.name STARTS WITH $p3 } AND (n0.certainty = $p4 OR EXISTS { MATCH (n0) WHERE n0.voice = $p5 AND EXISTS { MATCH (n0)<-[:MADE]-(n2) WHERE EXISTS { MATCH (n2)-[e0:PARTY_TO]->(n3) WHERE n3.stage = $p6 } } } OR EXISTS { MATCH (n0)<-[:MADE]-(n4) WHERE (NOT coalesce(n4.name CONTAINS $p7, false) OR EXISTS { MATCH (n4)-[:MADE]->(n5) WHERE n5.act = $p8 }) }))
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n6:Statement)
  WHERE ((NOT coalesce(n6.act = $p2, false) AND NOT EXISTS { MATCH (n6)<-[:MADE]-(n7) WHERE n7.name STARTS WITH $p3 }) AND (n6.certainty = $p4 OR EXISTS { MATCH (n6) WHERE n6.voice = $p5 AND EXISTS { MATCH (n6)<-[:MADE]-(n8) WHERE EXISTS { MATCH (n8)-[e1:PARTY_TO]->(n9) WHERE n9.stage = $p6 } } } OR EXISTS { MATCH (n6)<-[:MADE]-(n10) WHERE (NOT coalesce(n10.name CONTAINS $p7, false) OR EXISTS { MATCH (n10)-[:MADE]->(n11) WHERE n11.act = $p8 }) }))
  WITH n6 ORDER BY n6.id LIMIT $p0
  RETURN n6
} END AS n12
RETURN [n12.id, n12.act, n12.certainty, n12.voice] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n13:Statement) WHERE ((NOT coalesce(n13.act = $p2, false) AND NOT EXISTS { MATCH (n13)<-[:MADE]-(n14) WHERE n14.name STARTS WITH $p3 }) AND (n13.certainty = $p4 OR EXISTS { MATCH (n13) WHERE n13.voice = $p5 AND EXISTS { MATCH (n13)<-[:MADE]-(n15) WHERE EXISTS { MATCH (n15)-[e2:PARTY_TO]->(n16) WHERE n16.stage = $p6 } } } OR EXISTS { MATCH (n13)<-[:MADE]-(n17) WHERE (NOT coalesce(n17.name CONTAINS $p7, false) OR EXISTS { MATCH (n17)-[:MADE]->(n18) WHERE n18.act = $p8 }) })) } AS row, 1 AS part
// $p0 = 2
// $p1 = 2000
// $p2 = "ASSERT"
// $p3 = "D"
// $p4 = "POSSIBLE"
// $p5 = "DIRECT"
// $p6 = "PLEDGED"
// $p7 = "a"
// $p8 = "WARN"
