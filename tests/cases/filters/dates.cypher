// on
WITH COLLECT {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE n0.dateEarliest >= $p2
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Event)
  WHERE n1.dateEarliest >= $p2
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.name, n2.date] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = 20332

// in
WITH COLLECT {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE (n0.dateEarliest <= $p2 AND n0.dateLatest >= $p3)
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Event)
  WHERE (n1.dateEarliest <= $p2 AND n1.dateLatest >= $p3)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.name, n2.date] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = 20178
// $p3 = 20148

// before
WITH COLLECT {
  MATCH (n0:Event)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE (n0.dateLatest < $p2 AND n0.dateEarliest < $p2)
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Event)
  WHERE (n1.dateLatest < $p2 AND n1.dateEarliest < $p2)
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.name, n2.date] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = 10957

// unknown
RETURN COUNT { MATCH (n0:Event) WHERE n0.date IS NULL } AS row
// $p0 = 20
