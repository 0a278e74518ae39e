// statements
MATCH (n0:Statement)
WHERE (n0.act IN $p0 AND n0.gist CONTAINS $p1) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p2
RETURN [n0.id, n0.act, n0.gist] AS row
// $p0 = ["PROMISE","ANNOUNCE"]
// $p1 = "troops"
// $p2 = 20
