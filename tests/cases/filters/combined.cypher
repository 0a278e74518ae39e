// claims
MATCH (n0:Claim)
WHERE (n0.predicate = $p0 OR (n0.predicate = $p1 AND NOT coalesce(n0.value = $p2, false))) AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p3
RETURN [n0.predicate, n0.summary, CASE WHEN n0.quantityMinInclusive IS NOT NULL THEN [n0.quantityMin, n0.quantityMax, n0.quantityMinInclusive, n0.quantityUnit] END] AS row
// $p0 = "coalitionSize"
// $p1 = "forcePledgors"
// $p2 = "x"
// $p3 = 20
