// person
MATCH (n0:Person {id: $p0})
RETURN [[COLLECT {
  MATCH ()-[e0:MADE]->(n1)
  WHERE e0.startId = n0.id AND (e0.saidOnEarliest >= $p1 AND (n1.saidOnLatest <= $p2 AND e0.saidOnEarliest <= $p2)) AND e0.saidOnEarliest IS NOT NULL
  WITH n1 ORDER BY e0.startId DESC, e0.saidOnEarliest DESC, n1.id DESC LIMIT $p3
  RETURN [[n1.saidOnEarliest, n1.id], [[n1.id, n1.saidOn, n1.act]]] AS row
}, COUNT { MATCH (n0)-[:MADE]->(n2) WHERE (n2.saidOnEarliest >= $p1 AND (n2.saidOnLatest <= $p2 AND n2.saidOnEarliest <= $p2)) }]] AS row
// $p0 = "person:emmanuel-macron"
// $p1 = 20301
// $p2 = 20361
// $p3 = 4
