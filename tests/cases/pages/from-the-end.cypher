// events
CALL () {
  MATCH (n0:Event)
  WHERE n0.dateEarliest IS NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id DESC LIMIT $p0
  RETURN n0, 0 AS stretch0
UNION ALL
  MATCH (n0:Event)
  WHERE n0.dateEarliest IS NOT NULL
  WITH n0 ORDER BY n0.dateEarliest DESC, n0.id DESC LIMIT $p0
  RETURN n0, 1 AS stretch0
}
WITH n0, stretch0 LIMIT $p0
RETURN [[n0.name, n0.date], stretch0] AS row
// $p0 = 3
