// person
MATCH (n0:Person {id: $p0})
RETURN [COLLECT {
  MATCH ()-[e0:MADE]->(n1)
  WHERE e0.startId = n0.id AND n1.saidOn = $p1 AND e0.saidOnEarliest IS NOT NULL
  WITH n1 ORDER BY e0.startId DESC, e0.saidOnEarliest DESC, n1.id LIMIT $p2
  RETURN [n1.id, n1.saidOn] AS row
}] AS row
// $p0 = "person:emmanuel-macron"
// $p1 = "2025-09-04"
// $p2 = 20
