// pledges
MATCH (n0:Pledge)
WHERE n0.direction = $p0 AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.id] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n1:Pledge) WHERE n1.direction = $p0 } AS row, 1 AS part
UNION ALL
RETURN COLLECT {
  MATCH (n2:Pledge)
  WHERE n2.direction = $p0
  WITH n2.moneyCurrency AS c0, count(*) AS total0, count(n2.agreedOnEarliest) AS count0, min(n2.agreedOnEarliest) AS min0, max(n2.agreedOnLatest) AS max0, count(n2.moneyAmount) AS count1, sum(n2.moneyAmount) AS sum0, min(n2.moneyAmount) AS min1, max(n2.moneyAmount) AS max1, count(n2.quantityMin) AS count2, min(n2.quantityMin) AS min2, max(n2.quantityMin) AS max2, sum(n2.quantityMin) AS sum1
  RETURN [[], coalesce(sum(total0), 0), [[sum(count0), min(min0), max(max0)], collect(CASE WHEN c0 IS NOT NULL THEN [c0, count1, toString(sum0), toString(min1), toString(max1)] END), [sum(count2), min(min2), max(max2), toString(sum(sum1))]]] AS row
}[0] AS row, 2 AS part
// $p0 = "WILL"
// $p1 = 1
