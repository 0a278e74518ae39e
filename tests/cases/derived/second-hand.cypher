// statements
MATCH (n0:Statement)
WHERE n0.depth > $p0 AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.gist, n0.depth, n0.firstHand, n0.weakestCertainty, COLLECT {
  MATCH (n0)<-[:MADE]-(n1)
  WITH n1 ORDER BY n1.id
  RETURN [n1.name] AS row
}, COLLECT {
  MATCH (n0)<-[:RELAYS]-(n2)
  WITH n2 ORDER BY n2.id
  RETURN [n2.gist, COLLECT {
    MATCH (n2)<-[:MADE]-(n3)
    WITH n3 ORDER BY n3.id
    RETURN [n3.name] AS row
  }] AS row
}] AS row
// $p0 = 1
// $p1 = 20
