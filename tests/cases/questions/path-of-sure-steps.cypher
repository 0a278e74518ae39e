// path
MATCH (start:Entity {id: $p0})
WITH start LIMIT 1
MATCH (goal:Entity {id: $p1})
MATCH way = allShortestPaths((start)-[:ADDRESSED_TO|AT|CONVEYS|MADE|MEMBER_OF|OBJECT|PARTY_TO|PART_OF|PLACED_IN|RELAYS|STAGED_BY|SUBJECT|SUBJECT_TO*..5]-(goal))
WHERE none(stop IN nodes(way) WHERE (stop:Article OR stop:Passage) AND NOT stop.id IN [$p0, $p1])
  AND all(stop IN nodes(way) WHERE stop.knownFrom <= $p2)
  AND all(link IN relationships(way) WHERE (type(link) <> 'MEMBER_OF' OR (link.knownFrom <= $p2)) AND NOT coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(link).weakestCertainty WHEN link:AT THEN coalesce(startNode(link).weakestCertainty, [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p2 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0]) WHEN link:MADE|RELAYS|STAGED_BY THEN endNode(link).weakestCertainty WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p2 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] WHEN link:PARTY_TO THEN [told IN [endNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p2 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] END, 'UNSPECIFIED') IN ['PROBABLE', 'POSSIBLE', 'UNSPECIFIED'])
WITH way LIMIT 1000
WITH nodes(way) AS stops, relationships(way) AS links, [link IN relationships(way) | CASE coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(link).weakestCertainty WHEN link:AT THEN coalesce(startNode(link).weakestCertainty, [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p2 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0]) WHEN link:MADE|RELAYS|STAGED_BY THEN endNode(link).weakestCertainty WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p2 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] WHEN link:PARTY_TO THEN [told IN [endNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p2 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] END, 'UNSPECIFIED') WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END] AS ranks
WITH stops, links, ranks, reduce(worst = 0, rank IN ranks | CASE WHEN rank > worst THEN rank ELSE worst END) AS weakest,
  reduce(ids = '', stop IN stops | ids + stop.id + ' ') + reduce(types = '', link IN links | types + ' ' + type(link)) AS ids
ORDER BY weakest
WITH ids, collect([stops, links, ranks, weakest])[0] AS surest
WITH surest[0] AS stops, surest[1] AS links, surest[2] AS ranks, surest[3] AS weakest, ids, size(surest[1]) AS length
WITH stops, links, ranks, weakest, ids, length ORDER BY length, weakest, ids LIMIT $p3
RETURN [length, ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNSPECIFIED'][weakest], COLLECT { UNWIND range(0, length - 1) AS step WITH step, stops[step] AS stepFrom, stops[step + 1] AS stepTo, links[step] AS stepLink, ranks[step] AS stepRank RETURN [type(stepLink), ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNSPECIFIED'][stepRank], CASE WHEN stepTo IS NOT NULL THEN [stepTo.id] END] }] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p0}) } AS row, 1 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p1}) } AS row, 2 AS part
// $p0 = "organisation:coalition-of-the-willing"
// $p1 = "person:volodymyr-zelensky"
// $p2 = 20336
// $p3 = 2
