// on
MATCH (n0:Event)
WHERE n0.dateEarliest >= $p0 AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.name, n0.date] AS row
// $p0 = 20332
// $p1 = 20

// in
MATCH (n0:Event)
WHERE (n0.dateEarliest <= $p0 AND n0.dateLatest >= $p1) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p2
RETURN [n0.name, n0.date] AS row
// $p0 = 20178
// $p1 = 20148
// $p2 = 20

// before
MATCH (n0:Event)
WHERE (n0.dateLatest < $p0 AND n0.dateEarliest < $p0) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.name, n0.date] AS row
// $p0 = 10957
// $p1 = 20

// unknown
RETURN COUNT { MATCH (n0:Event) WHERE n0.date IS NULL } AS row
// $p0 = 20
