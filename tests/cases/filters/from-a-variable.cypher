// statements
MATCH (n0:Statement)
WHERE (n0.act = $p0 AND n0.certainty IN $p1)
WITH n0 ORDER BY n0.gist, n0.id LIMIT $p2
RETURN [n0.id, n0.act, n0.certainty] AS row
// $p0 = "FORECAST"
// $p1 = ["POSSIBLE"]
// $p2 = 3
