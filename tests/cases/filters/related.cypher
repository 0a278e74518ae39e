// statements
MATCH (n0:Statement)
WHERE (EXISTS { MATCH (n0)<-[:MADE]-(n1) WHERE n1.name CONTAINS $p0 } AND EXISTS { MATCH (n0)-[:CONVEYS]->(n2) WHERE (n2:Pledge AND n2.kind = $p1) } AND EXISTS { MATCH (n0)-[:AT]->(n3) WHERE (n3.name IS NOT NULL AND toString(n3.name) CONTAINS $p2) } AND NOT EXISTS { MATCH (n0)<-[:RELAYS]-(n4) }) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p3
RETURN [n0.id] AS row
// $p0 = "Macron"
// $p1 = "TROOPS"
// $p2 = "Paris"
// $p3 = 20
