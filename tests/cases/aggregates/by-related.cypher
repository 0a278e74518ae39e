// byPledgor
MATCH (n0:Pledge)
OPTIONAL MATCH (n0)<-[:PARTY_TO {role: 'PLEDGOR'}]-(n1)
WITH n1 AS g0, n0.moneyCurrency AS g1, count(*) AS total0, sum(n0.moneyAmount) AS sum0, count(n0.moneyAmount) AS count0
ORDER BY total0 DESC, g0.id, g1 LIMIT $p0
RETURN [[CASE WHEN g0 IS NOT NULL THEN [[CASE WHEN g0:Group THEN 0 WHEN g0:Organisation THEN 1 WHEN g0:Person THEN 2 WHEN g0:State THEN 3 END, g0.name, CASE WHEN g0:State THEN [g0.iso2] END]] END, g1], total0, [CASE WHEN g1 IS NOT NULL THEN [[g1, toString(sum0), count0]] ELSE [] END]] AS row
// $p0 = 101
// $p1 = 20

// byDomain
MATCH (n0:Pledge)
UNWIND CASE WHEN size(n0.domains) = 0 THEN [null] ELSE n0.domains END AS u0
WITH u0 AS g0, count(*) AS total0
ORDER BY total0 DESC, g0 LIMIT $p0
RETURN [[g0], total0, []] AS row
// $p0 = 101
// $p1 = 20

// byOutlet
MATCH (n0:Article)
OPTIONAL MATCH (n0)-[:PUBLISHED_BY]->(n1)
WITH n1 AS g0, count(*) AS total0, sum(n0.length) AS sum0, count(n0.length) AS count0
ORDER BY total0 DESC, g0.id LIMIT $p0
RETURN [[CASE WHEN g0 IS NOT NULL THEN [[g0.name]] END], total0, [[toString(sum0), count0]]] AS row
// $p0 = 101
// $p1 = 20
