// events
MATCH (n0:Event)
WHERE (n0.knownFrom <= $p0 OR n0.knownUndated) AND (n0.worldFrom IS NULL OR (n0.worldFrom <= $p1 AND n0.worldTo >= $p2)) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p3
RETURN [n0.id, n0.date] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n1:Event) WHERE (n1.knownFrom <= $p0 OR n1.knownUndated) AND (n1.worldFrom IS NULL OR (n1.worldFrom <= $p1 AND n1.worldTo >= $p2)) } AS row, 1 AS part
// $p0 = 20331
// $p1 = 20269
// $p2 = 20240
// $p3 = 3
