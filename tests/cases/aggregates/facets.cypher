// statements
MATCH (n0:Statement)
WHERE n0.certainty IN $p0 AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.id] AS row, 0 AS part
UNION ALL
MATCH (n1:Statement)
WHERE n1.certainty IN $p0
WITH n1.act AS g0, count(*) AS total0
ORDER BY total0 DESC, g0 LIMIT $p2
RETURN [[g0], total0, []] AS row, 1 AS part
UNION ALL
MATCH (n2:Statement)
WHERE n2.certainty IN $p0
WITH n2.certainty AS g1, n2.voice AS g2, count(*) AS total1, max(n2.depth) AS max0, sum(n2.depth) AS sum0, count(n2.depth) AS count0
ORDER BY total1 DESC, g1, g2 LIMIT $p3
RETURN [[g1, g2], total1, [[max0, toString(sum0), count0]]] AS row, 2 AS part
// $p0 = ["PROBABLE","POSSIBLE"]
// $p1 = 1
// $p2 = 101
// $p3 = 3
