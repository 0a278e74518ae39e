// pledges
WITH COLLECT {
  MATCH (n0:Pledge)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE n0.direction = $p2
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Pledge)
  WHERE n1.direction = $p2
  WITH n1 ORDER BY n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.id] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (n3:Pledge) WHERE n3.direction = $p2 } AS row, 1 AS part
UNION ALL
RETURN COLLECT {
  MATCH (n4:Pledge)
  WHERE n4.direction = $p2
  WITH n4.moneyCurrency AS c0, count(*) AS total0, count(n4.agreedOnEarliest) AS count0, min(n4.agreedOnEarliest) AS min0, max(n4.agreedOnLatest) AS max0, count(n4.moneyAmount) AS count1, sum(n4.moneyAmount) AS sum0, min(n4.moneyAmount) AS min1, max(n4.moneyAmount) AS max1, count(n4.quantityMin) AS count2, min(n4.quantityMin) AS min2, max(n4.quantityMin) AS max2, sum(n4.quantityMin) AS sum1
  RETURN [[], coalesce(sum(total0), 0), [[sum(count0), min(min0), max(max0)], collect(CASE WHEN c0 IS NOT NULL THEN [c0, count1, toString(sum0), toString(min1), toString(max1)] END), [sum(count2), min(min2), max(max2), toString(sum(sum1))]]] AS row
}[0] AS row, 2 AS part
// $p0 = 1
// $p1 = 2000
// $p2 = "WILL"
