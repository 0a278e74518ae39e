// article
MATCH (n0:Article {id: $p0})
RETURN [COLLECT {
  MATCH (n0)<-[:IN]-(h0)<-[:REPORTED_IN]-(n1)
  WHERE n1.act = $p1
  WITH DISTINCT n1
  WITH n1 ORDER BY n1.id LIMIT $p2
  RETURN [COLLECT {
    MATCH (n1)-[:CONVEYS]->(n2)
    WITH n2 ORDER BY n2.id
    RETURN [CASE WHEN n2:Claim THEN 0 WHEN n2:Pledge THEN 1 WHEN n2:Proposal THEN 2 END, n2.id, CASE WHEN n2:Claim THEN [n2.predicate, COLLECT {
      MATCH (n2)-[:SUBJECT]->(n3)
      RETURN [CASE WHEN n3:Claim THEN 0 WHEN n3:Group THEN 1 WHEN n3:Organisation THEN 2 WHEN n3:Person THEN 3 WHEN n3:Pledge THEN 4 WHEN n3:Proposal THEN 5 WHEN n3:State THEN 6 WHEN n3:Article THEN 7 WHEN n3:Condition THEN 8 WHEN n3:Event THEN 9 WHEN n3:Passage THEN 10 WHEN n3:Statement THEN 11 WHEN n3:TextVersion THEN 12 END, n3.id, CASE WHEN n3:Group THEN [n3.name, n3.named] END] AS row LIMIT 1
    }[0]] WHEN n2:Pledge THEN [n2.kind, COLLECT {
      MATCH (n2)<-[:PARTY_TO {role: 'PLEDGOR'}]-(n4)
      WITH n4 ORDER BY n4.id
      RETURN [n4.name] AS row
    }] WHEN n2:Proposal THEN [n2.title] END] AS row
  }] AS row
}] AS row
// $p0 = "article:ukraine-postwar-security-guarantees"
// $p1 = "ANNOUNCE"
// $p2 = 4
