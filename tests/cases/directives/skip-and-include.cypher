// statements
MATCH (n0:Statement)
WHERE n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p0
RETURN [n0.id, n0.act] AS row
// $p0 = 1
