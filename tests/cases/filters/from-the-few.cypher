// statements
MATCH (n0)<-[:MADE]-(n1:Actor) WHERE n1.id = $p1 AND n0.act = $p0
WITH DISTINCT n0
WITH n0 ORDER BY n0.saidOnEarliest IS NULL, n0.saidOnEarliest DESC, n0.id LIMIT $p2
RETURN [n0.gist, n0.saidOn] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n2)<-[:MADE]-(n3:Actor) WHERE n3.id = $p1 AND n2.act = $p0 WITH DISTINCT n2 RETURN 1 } AS row, 1 AS part
// $p0 = "REQUEST"
// $p1 = "state:ukraine"
// $p2 = 3

// pledges
MATCH (n2)-[e0:MEMBER_OF]->(n3:Actor) WHERE (n3.id IN $p0 AND e0.certainty = $p1)
WITH DISTINCT n2
MATCH (n1)<-[:MADE]-(n2)
WITH DISTINCT n1
MATCH (n0:Pledge)<-[:CONVEYS]-(n1)
WITH DISTINCT n0
WITH n0 ORDER BY n0.id LIMIT $p2
RETURN [n0.summary] AS row
// $p0 = ["organisation:nato","organisation:coalition-of-the-willing"]
// $p1 = "CERTAIN"
// $p2 = 3
