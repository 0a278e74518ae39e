// events
CALL () {
  MATCH (n0:Event)
  WHERE n0.dateEarliest IS NOT NULL AND n0.dateEarliest <= $p0 AND (n0.dateEarliest < $p0 OR n0.id > $p1)
  WITH n0 ORDER BY n0.dateEarliest DESC, n0.id LIMIT $p2
  RETURN n0, 0 AS stretch0
UNION ALL
  MATCH (n0:Event)
  WHERE n0.dateEarliest IS NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p2
  RETURN n0, 1 AS stretch0
}
WITH n0, stretch0 LIMIT $p2
RETURN [[n0.name, n0.date], stretch0] AS row
// $p0 = 20301
// $p1 = "event:rutte-visit-to-kyiv-2025-08"
// $p2 = 3
