// pledges
MATCH (n0:Pledge)
WITH n0.kind AS g0, n0.moneyCurrency AS g1, count(*) AS total0, count(n0.moneyAmount) AS count0, sum(n0.moneyAmount) AS sum0, min(n0.moneyAmount) AS min0, max(n0.moneyAmount) AS max0
ORDER BY total0 DESC, g0, g1 LIMIT $p0
RETURN [[g0, g1], total0, [CASE WHEN g1 IS NOT NULL THEN [[g1, count0, toString(sum0), toString(min0), toString(max0)]] ELSE [] END]] AS row
// $p0 = 101
// $p1 = 20
