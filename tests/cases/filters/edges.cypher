// organisation
MATCH (n0:Organisation {id: $p0})
RETURN [COLLECT {
  MATCH (n0)<-[e0:MEMBER_OF]-(n1)
  WHERE e0.role IS NULL
  WITH n1, e0 ORDER BY e0.certaintyRank, n1.id, e0.key LIMIT $p1
  RETURN [e0.role, e0.certainty, [CASE WHEN n1:Group THEN 0 WHEN n1:Organisation THEN 1 WHEN n1:Person THEN 2 WHEN n1:State THEN 3 END, n1.name], COLLECT {
    MATCH (n2:Statement)
    WHERE n2.id IN e0.statementIds
    WITH n2 ORDER BY n2.id
    RETURN [n2.id] AS row
  }] AS row
}] AS row
// $p0 = "organisation:coalition-of-the-willing"
// $p1 = 20
