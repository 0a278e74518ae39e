// pledges
RETURN COLLECT {
  MATCH (n0:Pledge)
  WHERE n0.summary = $p0
  WITH n0.moneyCurrency AS c0, count(*) AS total0, count(n0.agreedOnEarliest) AS count0, min(n0.agreedOnEarliest) AS min0, sum(n0.moneyAmount) AS sum0, count(n0.moneyAmount) AS count1, sum(n0.quantityMax) AS sum1, count(n0.quantityMax) AS count2
  RETURN [[], coalesce(sum(total0), 0), [[sum(count0), min(min0)], collect(CASE WHEN c0 IS NOT NULL THEN [c0, toString(sum0), count1] END), [toString(sum(sum1)), sum(count2)]]] AS row
}[0] AS row, 0 AS part
UNION ALL
MATCH (n1:Pledge)
WHERE n1.summary = $p0
WITH n1.kind AS g0, count(*) AS total1
ORDER BY total1 DESC, g0 LIMIT $p1
RETURN [[g0], total1, []] AS row, 1 AS part
// $p0 = "no such pledge"
// $p1 = 101
// $p2 = 20
