// statements
WITH COLLECT {
  MATCH (n0:Statement)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE n0.certainty IN $p2
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Statement)
  WHERE n1.certainty IN $p2
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.id] AS row, 0 AS part
UNION ALL
MATCH (n3:Statement)
WHERE n3.certainty IN $p2
WITH n3.act AS g0, count(*) AS total0
ORDER BY total0 DESC, g0 LIMIT $p3
RETURN [[g0], total0, []] AS row, 1 AS part
UNION ALL
MATCH (n4:Statement)
WHERE n4.certainty IN $p2
WITH n4.certainty AS g1, n4.voice AS g2, count(*) AS total1, max(n4.depth) AS max0, sum(n4.depth) AS sum0, count(n4.depth) AS count0
ORDER BY total1 DESC, g1, g2 LIMIT $p4
RETURN [[g1, g2], total1, [[max0, toString(sum0), count0]]] AS row, 2 AS part
// $p0 = 1
// $p1 = 2000
// $p2 = ["PROBABLE","POSSIBLE"]
// $p3 = 101
// $p4 = 3
