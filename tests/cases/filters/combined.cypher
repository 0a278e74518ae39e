// claims
WITH COLLECT {
  MATCH (n0:Claim)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE (n0.predicate = $p2 OR (n0.predicate = $p3 AND NOT coalesce(n0.value = $p4, false)))
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Claim)
  WHERE (n1.predicate = $p2 OR (n1.predicate = $p3 AND NOT coalesce(n1.value = $p4, false)))
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.predicate, n2.summary, CASE WHEN n2.quantityMinInclusive IS NOT NULL THEN [n2.quantityMin, n2.quantityMax, n2.quantityMinInclusive, n2.quantityUnit] END] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = "coalitionSize"
// $p3 = "forcePledgors"
// $p4 = "x"
