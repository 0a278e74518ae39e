// statements
WITH COLLECT {
  MATCH (n0:Statement)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE n0.depth > $p2
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Statement)
  WHERE n1.depth > $p2
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.gist, n2.depth, n2.firstHand, n2.weakestCertainty, COLLECT {
  MATCH (n2)<-[:MADE]-(n3)
  WITH n3 ORDER BY n3.id
  RETURN [n3.name] AS row
}, COLLECT {
  MATCH (n2)<-[:RELAYS]-(n4)
  WITH n4 ORDER BY n4.id
  RETURN [n4.gist, COLLECT {
    MATCH (n4)<-[:MADE]-(n5)
    WITH n5 ORDER BY n5.id
    RETURN [n5.name] AS row
  }] AS row
}] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = 1
