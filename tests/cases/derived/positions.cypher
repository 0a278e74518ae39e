// proposals
WITH COLLECT {
  MATCH (n0:Proposal)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE EXISTS { MATCH (n0)<-[:CONVEYS]-(h0)<-[:MADE]-(n1) WHERE h0.act IN ['REJECT'] }
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n2:Proposal)
  WHERE EXISTS { MATCH (n2)<-[:CONVEYS]-(h1)<-[:MADE]-(n3) WHERE h1.act IN ['REJECT'] }
  WITH n2 ORDER BY n2.id LIMIT $p0
  RETURN n2
} END AS n4
RETURN [n4.title, COLLECT {
  MATCH (n4)<-[:CONVEYS]-(h2)<-[:MADE]-(n5)
  WHERE h2.act IN ['PROPOSE', 'ANNOUNCE', 'REQUEST']
  WITH DISTINCT n5
  WITH n5 ORDER BY n5.id
  RETURN [n5.name] AS row
}, COLLECT {
  MATCH (n4)<-[:CONVEYS]-(h3)<-[:MADE]-(n6)
  WHERE h3.act IN ['SUPPORT']
  WITH DISTINCT n6
  WITH n6 ORDER BY n6.id LIMIT $p2
  RETURN [[n6.name], COLLECT {
    MATCH (n4)<-[:CONVEYS]-(n7)<-[:MADE]-(n6)
    WHERE n7.act IN ['SUPPORT']
    WITH n7 ORDER BY n7.id
    RETURN [n7.gist] AS row
  }] AS row
}, COLLECT {
  MATCH (n4)<-[:CONVEYS]-(h4)<-[:MADE]-(n8)
  WHERE h4.act IN ['REJECT']
  WITH DISTINCT n8
  WITH n8 ORDER BY n8.id LIMIT $p3
  RETURN [[n8.name], COLLECT {
    MATCH (n4)<-[:CONVEYS]-(n9)<-[:MADE]-(n8)
    WHERE n9.act IN ['REJECT']
    WITH n9 ORDER BY n9.id
    RETURN [n9.gist] AS row
  }] AS row
}] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = 20
// $p3 = 20
