// organisation
MATCH (n0:Organisation {id: $p0})
WHERE n0.knownFrom <= $p1
RETURN [[COLLECT { MATCH (n0)<-[:SUBJECT]-(n1) WHERE n1.predicate IN ['coalitionSize', 'forcePledgors'] AND n1.knownFrom <= $p1 AND n1.quantityMin IS NOT NULL RETURN toInteger(CASE WHEN n1.quantityMinInclusive THEN ceil(n1.quantityMin) ELSE floor(n1.quantityMin) + 1 END) AS bound ORDER BY bound LIMIT 1 }[0], CASE WHEN NOT EXISTS { MATCH (n0)<-[:SUBJECT]-(n2) WHERE n2.predicate IN ['coalitionSize', 'forcePledgors'] AND n2.knownFrom <= $p1 AND n2.quantityMax IS NULL } THEN COLLECT { MATCH (n0)<-[:SUBJECT]-(n2) WHERE n2.predicate IN ['coalitionSize', 'forcePledgors'] AND n2.knownFrom <= $p1 RETURN toInteger(CASE WHEN n2.quantityMaxInclusive THEN floor(n2.quantityMax) ELSE ceil(n2.quantityMax) - 1 END) AS bound ORDER BY bound DESC LIMIT 1 }[0] END, COLLECT {
  MATCH (n0)<-[:SUBJECT]-(n3)
  WHERE n3.predicate IN ['coalitionSize', 'forcePledgors'] AND n3.knownFrom <= $p1
  WITH n3 ORDER BY n3.id
  RETURN [n3.id] AS row
}], COLLECT {
  MATCH (n0)<-[e0:MEMBER_OF]-(n4)
  WHERE n4.knownFrom <= $p1 AND e0.knownFrom <= $p1
  WITH n4, e0 ORDER BY n4.id, e0.key LIMIT $p2
  RETURN [e0.certainty, [n4.id]] AS row
}, COUNT { MATCH (n0)-[:MADE]->(n5) WHERE n5.knownFrom <= $p1 }] AS row
// $p0 = "organisation:coalition-of-the-willing"
// $p1 = 20331
// $p2 = 20
// $p3 = 20
