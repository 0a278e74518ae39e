// neighbourhood
OPTIONAL MATCH (centre:Entity {id: $p1}) WHERE centre.knownFrom <= $p0
WITH centre, [node IN [centre] WHERE node IS NOT NULL] AS shown
WITH centre, shown, shown AS ring
WITH centre, shown, COLLECT {
  UNWIND CASE WHEN size(shown) < $p2 THEN ring ELSE [] END AS tip
  CALL (tip, shown) {
    MATCH (tip)-[link:AT]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:CONVEYS]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:IN]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:MENTIONS]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:OBJECT]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:PARTY_TO]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:REPORTED_IN]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:STAGED_BY]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:SUBJECT]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:SUBJECT_TO]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
  }
  WITH near, min(CASE coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(link).weakestCertainty WHEN link:AT THEN coalesce(startNode(link).weakestCertainty, [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p0 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0]) WHEN link:MADE|RELAYS|STAGED_BY THEN endNode(link).weakestCertainty WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p0 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] WHEN link:PARTY_TO THEN [told IN [endNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p0 RETURN teller.weakestCertainty ORDER BY CASE teller.weakestCertainty WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] END, 'UNSPECIFIED') WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END) AS rank
  WITH near, rank ORDER BY CASE WHEN near:Actor THEN 0 WHEN near:Pledge THEN 1 WHEN near:Proposal THEN 2 WHEN near:Claim THEN 3 WHEN near:Event THEN 4 WHEN near:Condition THEN 5 WHEN near:Statement THEN 6 WHEN near:Passage THEN 7 WHEN near:Article THEN 8 END, rank, CASE WHEN near.worldFrom > -10000000 THEN near.worldFrom ELSE coalesce(near.knownFrom, -10000000) END DESC, near.id LIMIT $p2
  RETURN near
}[0..$p2 - size(shown)] AS ring
WITH centre, shown + ring AS shown, ring, size(ring) AS direct
WITH centre, shown, direct
RETURN [COLLECT { UNWIND shown AS n1 RETURN [n1.id] }, COUNT { MATCH (centre)-[link:AT|CONVEYS|IN|MENTIONS|OBJECT|PARTY_TO|REPORTED_IN|STAGED_BY|SUBJECT|SUBJECT_TO]-(near) WHERE (near:Passage OR near:Pledge) AND near.knownFrom <= $p0 RETURN DISTINCT near } - direct] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p1}) } AS row, 1 AS part
// $p0 = 20331
// $p1 = "state:estonia"
// $p2 = 100
