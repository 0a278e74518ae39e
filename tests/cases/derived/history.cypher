// pledges
MATCH (n0:Pledge)
WHERE n0.stage IN $p0
WITH n0 ORDER BY n0.stageRank, n0.id LIMIT $p1
RETURN [n0.summary, n0.stage, COLLECT {
  MATCH (n0)-[e0:STAGED_BY]->(n1)
  WITH n1, e0 ORDER BY e0.onEarliest, n1.id, e0.key
  RETURN [e0.stage, e0.on, [n1.gist]] AS row
}, COLLECT {
  MATCH (n0)-[:SUBJECT_TO]->(n2)
  WITH n2 ORDER BY n2.id
  RETURN [n2.trigger, n2.summary] AS row
}] AS row
// $p0 = ["BROKEN","FLOATED"]
// $p1 = 2
