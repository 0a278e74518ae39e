// proposals
MATCH (n0:Proposal)
WHERE EXISTS { MATCH (n0)<-[:CONVEYS]-(h0)<-[:MADE]-(n1) WHERE h0.act IN ['REJECT'] } AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p0
RETURN [n0.title, COLLECT {
  MATCH (n0)<-[:CONVEYS]-(h1)<-[:MADE]-(n2)
  WHERE h1.act IN ['PROPOSE', 'ANNOUNCE', 'REQUEST']
  WITH DISTINCT n2
  WITH n2 ORDER BY n2.id
  RETURN [n2.name] AS row
}, COLLECT {
  MATCH (n0)<-[:CONVEYS]-(h2)<-[:MADE]-(n3)
  WHERE h2.act IN ['SUPPORT']
  WITH DISTINCT n3
  WITH n3 ORDER BY n3.id LIMIT $p1
  RETURN [[n3.name], COLLECT {
    MATCH (n0)<-[:CONVEYS]-(n4)<-[:MADE]-(n3)
    WHERE n4.act IN ['SUPPORT']
    WITH n4 ORDER BY n4.id
    RETURN [n4.gist] AS row
  }] AS row
}, COLLECT {
  MATCH (n0)<-[:CONVEYS]-(h3)<-[:MADE]-(n5)
  WHERE h3.act IN ['REJECT']
  WITH DISTINCT n5
  WITH n5 ORDER BY n5.id LIMIT $p2
  RETURN [[n5.name], COLLECT {
    MATCH (n0)<-[:CONVEYS]-(n6)<-[:MADE]-(n5)
    WHERE n6.act IN ['REJECT']
    WITH n6 ORDER BY n6.id
    RETURN [n6.gist] AS row
  }] AS row
}] AS row
// $p0 = 20
// $p1 = 20
// $p2 = 20
