// pledges
MATCH (n0:Pledge)
WHERE (n0.moneyCurrency = $p0 AND n0.moneyAmount >= $p1)
WITH n0 ORDER BY n0.moneyCurrency, n0.moneyAmount DESC, n0.id LIMIT $p2
RETURN [n0.summary, CASE WHEN n0.moneyAmount IS NOT NULL THEN [[toString(n0.moneyAmount), n0.moneyCurrency], n0.moneyCurrency] END] AS row
// $p0 = "GBP"
// $p1 = 160000000000
// $p2 = 20
