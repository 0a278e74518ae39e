// organisation
MATCH (n0:Organisation {id: $p0})
RETURN [[COUNT { MATCH (n0)<-[e0:MEMBER_OF]-(n1) WHERE coalesce(n1.named, true) AND coalesce(e0.role, 'member') = 'member' RETURN DISTINCT n1 }, COLLECT { MATCH (n0)<-[:SUBJECT]-(n2) WHERE n2.predicate IN ['coalitionSize', 'forcePledgors'] AND n2.quantityMin IS NOT NULL RETURN toInteger(CASE WHEN n2.quantityMinInclusive THEN ceil(n2.quantityMin) ELSE floor(n2.quantityMin) + 1 END) AS bound ORDER BY bound LIMIT 1 }[0], CASE WHEN NOT EXISTS { MATCH (n0)<-[:SUBJECT]-(n3) WHERE n3.predicate IN ['coalitionSize', 'forcePledgors'] AND n3.quantityMax IS NULL } THEN COLLECT { MATCH (n0)<-[:SUBJECT]-(n3) WHERE n3.predicate IN ['coalitionSize', 'forcePledgors'] RETURN toInteger(CASE WHEN n3.quantityMaxInclusive THEN floor(n3.quantityMax) ELSE ceil(n3.quantityMax) - 1 END) AS bound ORDER BY bound DESC LIMIT 1 }[0] END, COLLECT {
  MATCH (n0)<-[:SUBJECT]-(n4)
  WHERE n4.predicate IN ['coalitionSize', 'forcePledgors']
  WITH n4 ORDER BY n4.id
  RETURN [n4.summary, COLLECT {
    MATCH (n4)<-[:CONVEYS]-(n5)
    WITH n5 ORDER BY n5.id LIMIT $p1
    RETURN [COLLECT {
      MATCH (n5)-[:REPORTED_IN]->(n6)
      WITH n6 ORDER BY n6.id
      RETURN [COLLECT {
        MATCH (n6)-[:IN]->(n7)
        RETURN [n7.title] AS row LIMIT 1
      }[0]] AS row
    }] AS row
  }] AS row
}]] AS row
// $p0 = "organisation:coalition-of-the-willing"
// $p1 = 5
