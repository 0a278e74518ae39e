// timeline
CALL () {
  UNWIND CASE WHEN 'EVENT' IN $p2 THEN [1] ELSE [] END AS asked
  CALL (asked) { MATCH (item:Event) WHERE item.date IS NOT NULL AND item.dateLatest >= $p0 AND item.knownFrom <= $p1 WITH item.date AS text, count(*) AS found RETURN text, found }
  CALL (text) { MATCH (one:Event) WHERE one.date = text WITH one LIMIT 1 RETURN [one.dateEarliest, one.dateLatest] AS days }
  RETURN days, found
  UNION ALL
  UNWIND CASE WHEN 'STATEMENT' IN $p2 THEN [1] ELSE [] END AS asked
  CALL (asked) { MATCH (item:Statement) WHERE item.saidOn IS NOT NULL AND item.saidOnLatest >= $p0 AND item.knownFrom <= $p1 WITH item.saidOn AS text, count(*) AS found RETURN text, found }
  CALL (text) { MATCH (one:Statement) WHERE one.saidOn = text WITH one LIMIT 1 RETURN [one.saidOnEarliest, one.saidOnLatest] AS days }
  RETURN days, found
  UNION ALL
  UNWIND CASE WHEN 'PLEDGE' IN $p2 THEN [1] ELSE [] END AS asked
  CALL (asked) { MATCH (item:Pledge) WHERE item.since IS NOT NULL AND item.sinceLatest >= $p0 AND item.knownFrom <= $p1 WITH item.since AS text, count(*) AS found RETURN text, found }
  CALL (text) { MATCH (one:Pledge) WHERE one.since = text WITH one LIMIT 1 RETURN [one.sinceEarliest, one.sinceLatest] AS days }
  RETURN days, found
}
WITH CASE WHEN days[0] <= -10000000 THEN days[1] ELSE days[0] END AS first, CASE WHEN days[1] >= 10000000 THEN days[0] ELSE days[1] END AS last, found
WHERE first < 10000000 AND last > -10000000 AND last >= $p0
WITH first AS startFrom, first AS startTo, last AS endFrom, last AS endTo, found
WITH startFrom, startTo, endFrom, endTo, sum(found) AS total, null AS items LIMIT 2001
WITH startFrom, startTo, endFrom, endTo, total, items ORDER BY startFrom, endFrom
RETURN [startFrom, endFrom, total, COLLECT { UNWIND COLLECT { CALL (startFrom, startTo, endFrom, endTo) { UNWIND CASE WHEN 'EVENT' IN $p2 THEN [1] ELSE [] END AS asked MATCH (item:Event) WHERE item.dateEarliest >= startFrom AND item.dateEarliest <= startTo AND endFrom <= CASE WHEN item.dateLatest >= 10000000 THEN item.dateEarliest ELSE item.dateLatest END AND CASE WHEN item.dateLatest >= 10000000 THEN item.dateEarliest ELSE item.dateLatest END <= endTo AND CASE WHEN item.dateLatest >= 10000000 THEN item.dateEarliest ELSE item.dateLatest END >= $p0 AND item.dateLatest >= $p0 AND item.knownFrom <= $p1 RETURN item, item.dateEarliest AS first ORDER BY first, item.id LIMIT 100 UNION ALL UNWIND CASE WHEN 'EVENT' IN $p2 THEN [1] ELSE [] END AS asked MATCH (item:Event) WHERE item.dateEarliest = -10000000 AND item.dateLatest >= startFrom AND item.dateLatest <= startTo AND item.dateLatest >= endFrom AND item.dateLatest <= endTo AND item.dateLatest >= $p0 AND item.knownFrom <= $p1 RETURN item, item.dateLatest AS first ORDER BY first, item.id LIMIT 100 UNION ALL UNWIND CASE WHEN 'STATEMENT' IN $p2 THEN [1] ELSE [] END AS asked MATCH (item:Statement) WHERE item.saidOnEarliest >= startFrom AND item.saidOnEarliest <= startTo AND endFrom <= CASE WHEN item.saidOnLatest >= 10000000 THEN item.saidOnEarliest ELSE item.saidOnLatest END AND CASE WHEN item.saidOnLatest >= 10000000 THEN item.saidOnEarliest ELSE item.saidOnLatest END <= endTo AND CASE WHEN item.saidOnLatest >= 10000000 THEN item.saidOnEarliest ELSE item.saidOnLatest END >= $p0 AND item.saidOnLatest >= $p0 AND item.knownFrom <= $p1 RETURN item, item.saidOnEarliest AS first ORDER BY first, item.id LIMIT 100 UNION ALL UNWIND CASE WHEN 'STATEMENT' IN $p2 THEN [1] ELSE [] END AS asked MATCH (item:Statement) WHERE item.saidOnEarliest = -10000000 AND item.saidOnLatest >= startFrom AND item.saidOnLatest <= startTo AND item.saidOnLatest >= endFrom AND item.saidOnLatest <= endTo AND item.saidOnLatest >= $p0 AND item.knownFrom <= $p1 RETURN item, item.saidOnLatest AS first ORDER BY first, item.id LIMIT 100 UNION ALL UNWIND CASE WHEN 'PLEDGE' IN $p2 THEN [1] ELSE [] END AS asked MATCH (item:Pledge) WHERE item.sinceEarliest >= startFrom AND item.sinceEarliest <= startTo AND endFrom <= CASE WHEN item.sinceLatest >= 10000000 THEN item.sinceEarliest ELSE item.sinceLatest END AND CASE WHEN item.sinceLatest >= 10000000 THEN item.sinceEarliest ELSE item.sinceLatest END <= endTo AND CASE WHEN item.sinceLatest >= 10000000 THEN item.sinceEarliest ELSE item.sinceLatest END >= $p0 AND item.sinceLatest >= $p0 AND item.knownFrom <= $p1 RETURN item, item.sinceEarliest AS first ORDER BY first, item.id LIMIT 100 UNION ALL UNWIND CASE WHEN 'PLEDGE' IN $p2 THEN [1] ELSE [] END AS asked MATCH (item:Pledge) WHERE item.sinceEarliest = -10000000 AND item.sinceLatest >= startFrom AND item.sinceLatest <= startTo AND item.sinceLatest >= endFrom AND item.sinceLatest <= endTo AND item.sinceLatest >= $p0 AND item.knownFrom <= $p1 RETURN item, item.sinceLatest AS first ORDER BY first, item.id LIMIT 100 } WITH item, first ORDER BY first, item.id LIMIT 100 RETURN item } AS n1 RETURN [n1.id] }] AS row
// $p0 = 20301
// $p1 = 20336
// $p2 = ["EVENT","STATEMENT","PLEDGE"]
