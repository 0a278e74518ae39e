// path
MATCH (start:Entity {id: $p0})
WITH start LIMIT 1
MATCH (goal:Entity {id: $p1})
MATCH way = allShortestPaths((start)-[:ADDRESSED_TO|AT|CONVEYS|DATED_BY|MADE|MEMBER_OF|OBJECT|PARTY_TO|PART_OF|PART_STATED_BY|PLACED_IN|RELAYS|STAGED_BY|STATED_BY|SUBJECT|SUBJECT_TO|TOOK_PART_IN*..4]-(goal))
WHERE none(stop IN nodes(way) WHERE (stop:Article OR stop:Passage OR stop:TextVersion OR stop:State) AND NOT stop.id IN [$p0, $p1])
WITH way LIMIT 1000
WITH nodes(way) AS stops, relationships(way) AS links, [link IN relationships(way) | CASE coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(link).weakestCertainty WHEN link:AT THEN coalesce(startNode(link).weakestCertainty, startNode(link).surest) WHEN link:DATED_BY|MADE|PART_STATED_BY|RELAYS|STAGED_BY|STATED_BY THEN endNode(link).weakestCertainty WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN startNode(link).surest WHEN link:PARTY_TO THEN endNode(link).surest END, 'UNSPECIFIED') WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END] AS ranks
WITH stops, links, ranks, reduce(worst = 0, rank IN ranks | CASE WHEN rank > worst THEN rank ELSE worst END) AS weakest,
  reduce(ids = '', stop IN stops | ids + stop.id + ' ') + reduce(types = '', link IN links | types + ' ' + type(link)) AS ids
ORDER BY weakest
WITH ids, collect([stops, links, ranks, weakest])[0] AS surest
WITH surest[0] AS stops, surest[1] AS links, surest[2] AS ranks, surest[3] AS weakest, ids, size(surest[1]) AS length
WITH stops, links, ranks, weakest, ids, length ORDER BY length, weakest, ids LIMIT $p2
RETURN [length, ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNSPECIFIED'][weakest], COLLECT { UNWIND stops AS n1 RETURN [n1.id] }, COLLECT { UNWIND range(0, length - 1) AS step WITH step, stops[step] AS stepFrom, stops[step + 1] AS stepTo, links[step] AS stepLink, ranks[step] AS stepRank RETURN [type(stepLink), startNode(stepLink) = stepFrom, ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNSPECIFIED'][stepRank], CASE WHEN stepFrom IS NOT NULL THEN [stepFrom.id] END, CASE WHEN stepTo IS NOT NULL THEN [stepTo.id] END, COLLECT { UNWIND CASE WHEN stepFrom:Statement OR stepTo:Statement THEN [tip IN [stepFrom, stepTo] WHERE tip:Statement] WHEN stepLink.statementIds IS NOT NULL THEN COLLECT { MATCH (teller:Statement) WHERE teller.id IN stepLink.statementIds RETURN teller ORDER BY teller.id } ELSE COLLECT { UNWIND [CASE WHEN startNode(stepLink).surest IS NOT NULL THEN startNode(stepLink) ELSE endNode(stepLink) END] AS told MATCH (told)<-[:CONVEYS]-(teller:Statement) WITH teller LIMIT 1000 WITH teller ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END, teller.id LIMIT 5 RETURN teller } END AS n2 RETURN [n2.id, n2.gist] }] }] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p0}) } AS row, 1 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p1}) } AS row, 2 AS part
// $p0 = "person:mark-rutte"
// $p1 = "person:donald-trump"
// $p2 = 1
