// statements
UNWIND CASE WHEN COUNT { MATCH (n1:Actor) WITH n1 LIMIT 1000 WHERE n1.name CONTAINS $p0 AND EXISTS { MATCH (n0)<-[:MADE]-(n1) } RETURN 1 } <= 5 THEN COLLECT {
  MATCH (n3:Actor) WHERE n3.name CONTAINS $p0
  WITH DISTINCT n3
  MATCH (n2)<-[:MADE]-(n3)
  WITH DISTINCT n2
  WHERE EXISTS { MATCH (n2)-[:CONVEYS]->(n4) WHERE (n4:Pledge AND n4.kind = $p1) } AND EXISTS { MATCH (n2)-[:AT]->(n5) WHERE n5.name CONTAINS $p2 } AND NOT EXISTS { MATCH (n2)<-[:RELAYS]-(n6) }
  WITH n2 ORDER BY n2.id LIMIT $p3
  RETURN n2
} ELSE COLLECT {
  MATCH (n7:Statement)
  WHERE (EXISTS { MATCH (n7)<-[:MADE]-(n8) WHERE n8.name CONTAINS $p0 } AND EXISTS { MATCH (n7)-[:CONVEYS]->(n9) WHERE (n9:Pledge AND n9.kind = $p1) } AND EXISTS { MATCH (n7)-[:AT]->(n10) WHERE n10.name CONTAINS $p2 } AND NOT EXISTS { MATCH (n7)<-[:RELAYS]-(n11) }) AND n7.id IS NOT NULL
  WITH n7 ORDER BY n7.id LIMIT $p3
  RETURN n7
} END AS n12
RETURN [n12.id] AS row
// $p0 = "Macron"
// $p1 = "TROOPS"
// $p2 = "Paris"
// $p3 = 20
