// pledges
MATCH (n0:Pledge)
WITH n0, COLLECT { MATCH (n0)-[:AT]->(n1) RETURN n1.place LIMIT 1 }[0] AS k0, n0.id AS k1
WHERE (k0 IS NULL AND k1 > $p0) AND k0 <= $p1 AND (k0 < $p1 OR k1 < $p2)
WITH n0, k0, k1 ORDER BY k0, k1 LIMIT $p3
RETURN [n0.id] AS row
// $p0 = "pledge:a"
// $p1 = "Paris"
// $p2 = "pledge:b"
// $p3 = 2
// $p4 = null
