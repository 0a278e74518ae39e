// events
MATCH (n0:Event)
WHERE n0.id IS NOT NULL
WITH n0 ORDER BY n0.dateEarliest DESC, n0.id DESC LIMIT $p0
RETURN [[n0.name, n0.date]] AS row
// $p0 = 3
