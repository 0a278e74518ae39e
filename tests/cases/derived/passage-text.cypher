// passages
WITH COLLECT {
  MATCH (n0:Passage)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id, n0.id LIMIT $p1
  WITH n0 WHERE n0.start IS NOT NULL
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Passage)
  WHERE n1.start IS NOT NULL
  WITH n1 ORDER BY n1.id, n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.id, [n2.fragment, n2.start, n2.end, COLLECT {
  MATCH (n2)-[:IN]->(n3)
  RETURN [n3.url, n3.textDigest] AS row LIMIT 1
}[0], COLLECT {
  MATCH (n2)-[:STANDS_IN]->(n4)
  RETURN [n4.textDigest] AS row LIMIT 1
}[0]], [n2.fragment, n2.start, n2.end, COLLECT {
  MATCH (n2)-[:IN]->(n5)
  RETURN [n5.url, n5.textDigest] AS row LIMIT 1
}[0], COLLECT {
  MATCH (n2)-[:STANDS_IN]->(n6)
  RETURN [n6.textDigest] AS row LIMIT 1
}[0]], COLLECT {
  MATCH (n2)-[:STANDS_IN]->(n7)
  RETURN [n7.textDigest] AS row LIMIT 1
}[0]] AS row
// $p0 = 2
// $p1 = 2000
