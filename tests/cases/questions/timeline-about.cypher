// timeline
MATCH (about:Entity {id: $p1})
CALL (about) {
  RETURN about AS item
  UNION MATCH (about)-[:MADE]->(item:Statement) RETURN item
  UNION MATCH (about)<-[:ADDRESSED_TO]-(item:Statement) RETURN item
  UNION MATCH (about)<-[:SUBJECT|OBJECT]-(told:Claim)<-[:CONVEYS]-(item:Statement) RETURN item
  UNION MATCH (about)-[:PARTY_TO]->(told:Pledge)<-[:CONVEYS]-(item:Statement) RETURN item
  UNION MATCH (about)<-[:CONVEYS]-(item:Statement) RETURN item
  UNION MATCH (about)<-[:AT]-(item:Statement|Pledge) RETURN item
  UNION MATCH (about)-[:PARTY_TO]->(item:Pledge) RETURN item
  UNION MATCH (about)-[:TOOK_PART_IN]->(item:Event) RETURN item
}
WITH item, CASE WHEN item:Event AND 'EVENT' IN $p0 THEN [item.dateEarliest, item.dateLatest] WHEN item:Statement AND 'STATEMENT' IN $p0 THEN [item.saidOnEarliest, item.saidOnLatest] WHEN item:Pledge AND 'PLEDGE' IN $p0 THEN [item.sinceEarliest, item.sinceLatest] END AS days WHERE days[0] IS NOT NULL
WITH CASE WHEN days[0] <= -10000000 THEN days[1] ELSE days[0] END AS first, CASE WHEN days[1] >= 10000000 THEN days[0] ELSE days[1] END AS last, item
WHERE first < 10000000 AND last > -10000000
WITH duration.inDays(date('1970-01-01'), date.truncate('month', date('1970-01-01') + duration({days: first}))).days AS startFrom, duration.inDays(date('1970-01-01'), date.truncate('month', date('1970-01-01') + duration({days: first})) + duration({months: 1})).days - 1 AS startTo, duration.inDays(date('1970-01-01'), date.truncate('month', date('1970-01-01') + duration({days: last}))).days AS endFrom, duration.inDays(date('1970-01-01'), date.truncate('month', date('1970-01-01') + duration({days: last})) + duration({months: 1})).days - 1 AS endTo, first, item ORDER BY first, item.id
WITH startFrom, startTo, endFrom, endTo, count(item) AS total, collect(item)[0..100] AS items LIMIT 2001
WITH startFrom, startTo, endFrom, endTo, total, items ORDER BY startFrom, endFrom
RETURN [startFrom, endFrom, total, COLLECT { UNWIND items AS n1 RETURN [n1.id] }] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p1}) } AS row, 1 AS part
// $p0 = ["PLEDGE"]
// $p1 = "state:united-kingdom"
