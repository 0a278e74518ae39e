// neighbourhood
OPTIONAL MATCH (centre:Entity {id: $p0})
WITH centre, [node IN [centre] WHERE node IS NOT NULL] AS shown
WITH centre, shown, shown AS ring
WITH centre, shown, COLLECT {
  UNWIND CASE WHEN size(shown) < $p1 THEN ring ELSE [] END AS tip
  CALL (tip, shown) {
    MATCH (tip)-[link:ADDRESSED_TO]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:AT]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:CONVEYS]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:DATED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:MADE]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:MEMBER_OF]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:OBJECT]-(near) WHERE (NOT tip:Claim OR NOT (near:Article OR near:Passage OR near:TextVersion)) AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:PARTY_TO]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:PART_OF]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:PART_STATED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:PLACED_IN]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:RELAYS]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:STAGED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:STATED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:SUBJECT]-(near) WHERE (NOT tip:Claim OR NOT (near:Article OR near:Passage OR near:TextVersion)) AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:SUBJECT_TO]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:TOOK_PART_IN]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
  }
  WITH near, min(CASE coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(link).weakestCertainty WHEN link:AT THEN coalesce(startNode(link).weakestCertainty, startNode(link).surest) WHEN link:DATED_BY|MADE|PART_STATED_BY|RELAYS|STAGED_BY|STATED_BY THEN endNode(link).weakestCertainty WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN startNode(link).surest WHEN link:PARTY_TO THEN endNode(link).surest END, 'UNSPECIFIED') WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END) AS rank
  WITH near, rank ORDER BY CASE WHEN near:Actor THEN 0 WHEN near:Pledge THEN 1 WHEN near:Proposal THEN 2 WHEN near:Claim THEN 3 WHEN near:Event THEN 4 WHEN near:Condition THEN 5 WHEN near:Statement THEN 6 WHEN near:Passage THEN 7 WHEN near:Article THEN 8 WHEN near:TextVersion THEN 9 END, rank, CASE WHEN near.worldFrom > -10000000 THEN near.worldFrom ELSE coalesce(near.knownFrom, -10000000) END DESC, near.id LIMIT $p1
  RETURN near
}[0..$p1 - size(shown)] AS ring
WITH centre, shown + ring AS shown, ring, size(ring) AS direct
WITH centre, shown, direct, COLLECT {
  UNWIND CASE WHEN size(shown) < $p1 THEN ring ELSE [] END AS tip
  CALL (tip, shown) {
    MATCH (tip)-[link:ADDRESSED_TO]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:AT]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:CONVEYS]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:DATED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:MADE]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:MEMBER_OF]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:OBJECT]-(near) WHERE (NOT tip:Claim OR NOT (near:Article OR near:Passage OR near:TextVersion)) AND NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:PARTY_TO]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:PART_OF]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:PART_STATED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:PLACED_IN]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:RELAYS]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:STAGED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:STATED_BY]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:SUBJECT]-(near) WHERE (NOT tip:Claim OR NOT (near:Article OR near:Passage OR near:TextVersion)) AND NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:SUBJECT_TO]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
    UNION ALL MATCH (tip)-[link:TOOK_PART_IN]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 100
  }
  WITH near, min(CASE coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(link).weakestCertainty WHEN link:AT THEN coalesce(startNode(link).weakestCertainty, startNode(link).surest) WHEN link:DATED_BY|MADE|PART_STATED_BY|RELAYS|STAGED_BY|STATED_BY THEN endNode(link).weakestCertainty WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN startNode(link).surest WHEN link:PARTY_TO THEN endNode(link).surest END, 'UNSPECIFIED') WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END) AS rank
  WITH near, rank ORDER BY CASE WHEN near:Actor THEN 0 WHEN near:Pledge THEN 1 WHEN near:Proposal THEN 2 WHEN near:Claim THEN 3 WHEN near:Event THEN 4 WHEN near:Condition THEN 5 WHEN near:Statement THEN 6 WHEN near:Passage THEN 7 WHEN near:Article THEN 8 WHEN near:TextVersion THEN 9 END, rank, CASE WHEN near.worldFrom > -10000000 THEN near.worldFrom ELSE coalesce(near.knownFrom, -10000000) END DESC, near.id LIMIT $p1
  RETURN near
}[0..$p1 - size(shown)] AS ring
WITH centre, shown + ring AS shown, ring, direct
WITH centre, shown, direct
RETURN [COLLECT { UNWIND shown AS n1 RETURN [n1.id] }, COLLECT { UNWIND COLLECT { UNWIND shown AS tip CALL (tip) { MATCH (tip)-[link:ADDRESSED_TO|AT|CONVEYS|DATED_BY|MEMBER_OF|OBJECT|PART_OF|PART_STATED_BY|PLACED_IN|RELAYS|STAGED_BY|STATED_BY|SUBJECT|SUBJECT_TO]->(near) RETURN near, link UNION ALL MATCH (tip)<-[link:MADE|PARTY_TO|TOOK_PART_IN]-(near) RETURN near, link } WITH near, link WHERE near IN shown WITH startNode(link) AS tail, endNode(link) AS head, type(link) AS relation, min(CASE coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN startNode(link).weakestCertainty WHEN link:AT THEN coalesce(startNode(link).weakestCertainty, startNode(link).surest) WHEN link:DATED_BY|MADE|PART_STATED_BY|RELAYS|STAGED_BY|STATED_BY THEN endNode(link).weakestCertainty WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN startNode(link).surest WHEN link:PARTY_TO THEN endNode(link).surest END, 'UNSPECIFIED') WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END) AS rank WITH tail, head, relation, rank ORDER BY tail.id, head.id, relation RETURN [tail, head, relation, rank] } AS link WITH link, link[0] AS linkFrom, link[1] AS linkTo RETURN [CASE WHEN linkFrom IS NOT NULL THEN [linkFrom.id] END, CASE WHEN linkTo IS NOT NULL THEN [linkTo.id] END, link[2], ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNSPECIFIED'][link[3]]] }, COUNT { MATCH (centre)-[link:ADDRESSED_TO|AT|CONVEYS|DATED_BY|MADE|MEMBER_OF|OBJECT|PARTY_TO|PART_OF|PART_STATED_BY|PLACED_IN|RELAYS|STAGED_BY|STATED_BY|SUBJECT|SUBJECT_TO|TOOK_PART_IN]-(near) WHERE (NOT centre:Claim OR NOT (near:Article OR near:Passage OR near:TextVersion)) RETURN DISTINCT near } - direct - COUNT { UNWIND shown[direct + 1..] AS near MATCH (centre)-[link:ADDRESSED_TO|AT|CONVEYS|DATED_BY|MADE|MEMBER_OF|OBJECT|PARTY_TO|PART_OF|PART_STATED_BY|PLACED_IN|RELAYS|STAGED_BY|STATED_BY|SUBJECT|SUBJECT_TO|TOOK_PART_IN]-(near) WHERE (NOT centre:Claim OR NOT (near:Article OR near:Passage OR near:TextVersion)) RETURN DISTINCT near }] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p0}) } AS row, 1 AS part
// $p0 = "state:estonia"
// $p1 = 10
