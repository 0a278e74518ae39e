// statements
UNWIND CASE WHEN COUNT { MATCH (n1:Actor) WITH n1 LIMIT 1000 WHERE n1.name CONTAINS $p0 AND EXISTS { MATCH (n0)<-[:MADE]-(n1) } RETURN 1 } <= 5 THEN COLLECT {
  MATCH (n3:Actor) WHERE n3.name CONTAINS $p0
  WITH DISTINCT n3
  MATCH (n2)<-[:MADE]-(n3)
  WITH DISTINCT n2
  WITH n2 ORDER BY n2.saidOnEarliest IS NULL, n2.saidOnEarliest DESC, n2.id LIMIT $p1
  RETURN [n2, 0]
} ELSE COLLECT {
  CALL () {
    MATCH (n4:Statement)
    WHERE EXISTS { MATCH (n4)<-[:MADE]-(n5) WHERE n5.name CONTAINS $p0 } AND n4.saidOnEarliest IS NOT NULL
    WITH n4 ORDER BY n4.saidOnEarliest DESC, n4.id LIMIT $p1
    RETURN n4, 0 AS stretch0
  UNION ALL
    MATCH (n4:Statement)
    WHERE EXISTS { MATCH (n4)<-[:MADE]-(n5) WHERE n5.name CONTAINS $p0 } AND n4.saidOnEarliest IS NULL AND n4.id IS NOT NULL
    WITH n4 ORDER BY n4.id LIMIT $p1
    RETURN n4, 1 AS stretch0
  }
  WITH n4, stretch0 LIMIT $p1
  RETURN [n4, stretch0]
} END AS pair0
WITH pair0[0] AS n6, pair0[1] AS stretch1
RETURN [[n6.id, n6.saidOn], stretch1] AS row
// $p0 = "Starmer"
// $p1 = 4
