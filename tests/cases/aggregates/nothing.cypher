// pledges
RETURN COLLECT {
  MATCH (n0:Pledge)
  WHERE n0.summary = $p0 AND n0.id IS NOT NULL
  WITH n0.moneyCurrency AS c1, count(*) AS total, count(n0.agreedOnEarliest) AS count0, min(n0.agreedOnEarliest) AS min0, sum(n0.moneyAmount) AS sum1, sum(n0.quantityMax) AS sum2, count(n0.quantityMax) AS count2
  RETURN [[], coalesce(sum(total), 0), [[sum(count0), min(min0)], collect(CASE WHEN c1 IS NOT NULL THEN [c1, toString(sum1)] END), [toString(sum(sum2)), sum(count2)]]] AS row
}[0] AS row, 0 AS part
UNION ALL
MATCH (n1:Pledge)
WHERE n1.summary = $p0 AND n1.id IS NOT NULL
WITH n1.kind AS g0, count(*) AS total
ORDER BY total DESC, g0 LIMIT $p1
RETURN [[g0], total, []] AS row, 1 AS part
// $p0 = "no such pledge"
// $p1 = 101
// $p2 = 20
