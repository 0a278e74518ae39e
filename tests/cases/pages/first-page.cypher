// events
CALL () {
  MATCH (n0:Event)
  WHERE n0.dateEarliest IS NOT NULL
  WITH n0 ORDER BY n0.dateEarliest DESC, n0.id LIMIT $p0
  RETURN n0
UNION ALL
  MATCH (n0:Event)
  WHERE n0.dateEarliest IS NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p0
  RETURN n0
}
WITH n0 LIMIT $p0
RETURN [[n0.dateEarliest, n0.id], [[n0.name, n0.date]]] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n1:Event) } AS row, 1 AS part
// $p0 = 4
