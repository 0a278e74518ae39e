// person
MATCH (n0:Person {id: $p0})
RETURN [COLLECT {
  CALL (n0) {
    MATCH ()-[e0:MADE]->(n1)
    WHERE e0.startId = n0.id AND e0.saidOnEarliest = $p1 AND n1.id > $p2
    WITH n1 ORDER BY e0.startId, n1.id LIMIT $p3
    RETURN n1
  UNION ALL
    MATCH ()-[e0:MADE]->(n1)
    WHERE e0.startId = n0.id AND e0.saidOnEarliest < $p1
    WITH n1 ORDER BY e0.startId DESC, e0.saidOnEarliest DESC, n1.id LIMIT $p3
    RETURN n1
  UNION ALL
    MATCH (n0)-[e0:MADE]->(n1)
    WHERE e0.saidOnEarliest IS NULL
    WITH n1 ORDER BY n1.id LIMIT $p3
    RETURN n1
  }
  WITH n1 LIMIT $p3
  RETURN [[n1.saidOnEarliest, n1.id], [n1.id, n1.saidOn]] AS row
}] AS row
// $p0 = "person:emmanuel-macron"
// $p1 = 20335
// $p2 = "statement:macron-26-nations-pledge-reassurance-force"
// $p3 = 3
