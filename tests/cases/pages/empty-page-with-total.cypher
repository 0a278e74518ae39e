// statements
MATCH (n0:Statement)
WHERE n0.gist CONTAINS $p0 AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.id] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n1:Statement) WHERE n1.gist CONTAINS $p0 } AS row, 1 AS part
// $p0 = "no such words"
// $p1 = 20
