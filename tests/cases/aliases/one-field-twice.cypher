// a
MATCH (n0:Statement)
WHERE n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p0
RETURN [n0.id] AS row
// $p0 = 1

// b
MATCH (n0:Statement)
WHERE n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p0
RETURN [n0.id] AS row
// $p0 = 2

// person
MATCH (n0:Person {id: $p0})
RETURN [COLLECT {
  MATCH (n0)-[:MADE]->(n1)
  WITH n1 ORDER BY n1.id LIMIT $p1
  RETURN [n1.id] AS row
}, COLLECT {
  MATCH (n0)-[:MADE]->(n2)
  WITH n2 ORDER BY n2.gist DESC, n2.id LIMIT $p2
  RETURN [n2.id] AS row
}] AS row
// $p0 = "person:emmanuel-macron"
// $p1 = 1
// $p2 = 2
