// statements
MATCH (n0:Statement)
WHERE (n0.act = $p0 AND n0.saidOnEarliest >= $p1)
WITH n0 ORDER BY n0.act DESC, n0.saidOnEarliest DESC, n0.id LIMIT $p2
RETURN [n0.saidOn, n0.gist] AS row
// $p0 = "PROMISE"
// $p1 = 20089
// $p2 = 3
