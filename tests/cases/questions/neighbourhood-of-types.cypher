// neighbourhood
OPTIONAL MATCH (centre:Entity {id: $p1}) WHERE centre.knownFrom <= $p0
WITH centre, [node IN [centre] WHERE node IS NOT NULL] AS shown
WITH centre, shown, shown AS ring
WITH centre, shown, COLLECT {
  UNWIND CASE WHEN size(shown) < $p2 THEN ring ELSE [] END AS tip
  CALL (tip, shown) {
    MATCH (tip)-[link:AT]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:CONVEYS]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:IN]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:LEFT_WITHOUT_EVIDENCE]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:MENTIONS]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:OBJECT]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:PARTY_TO]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND (type(link) <> 'PARTY_TO' OR (link.knownFrom <= $p0)) AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:REPORTED_IN]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:STAGED_BY]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:STANDS_IN]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:SUBJECT]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
    UNION ALL MATCH (tip)-[link:SUBJECT_TO]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND NOT near IN shown RETURN near, link LIMIT 500
  }
  WITH near, link WHERE near.knownFrom <= $p0
  WITH near, min(CASE coalesce(CASE WHEN link:ADDRESSED_TO|CONVEYS|REPORTED_IN THEN [told0 IN [startNode(link)] WHERE told0:Statement | COLLECT { MATCH chain0 = (told0)<-[:RELAYS*0..]-(h0:Statement) WHERE all(step0 IN nodes(chain0)[1..] WHERE step0.knownFrom <= $p0) RETURN h0.certainty ORDER BY h0.certaintyRank LIMIT 1 }[0]][0] WHEN link:AT THEN coalesce([told0 IN [startNode(link)] WHERE told0:Statement | COLLECT { MATCH chain0 = (told0)<-[:RELAYS*0..]-(h0:Statement) WHERE all(step0 IN nodes(chain0)[1..] WHERE step0.knownFrom <= $p0) RETURN h0.certainty ORDER BY h0.certaintyRank LIMIT 1 }[0]][0], [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p0 WITH [told1 IN [teller] WHERE told1:Statement | COLLECT { MATCH chain1 = (told1)<-[:RELAYS*0..]-(h1:Statement) WHERE all(step1 IN nodes(chain1)[1..] WHERE step1.knownFrom <= $p0) RETURN h1.certainty ORDER BY h1.certaintyRank LIMIT 1 }[0]][0] AS found RETURN found ORDER BY CASE found WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0]) WHEN link:DATED_BY|MADE|PART_STATED_BY|RELAYS|STAGED_BY|STATED_BY THEN [told2 IN [endNode(link)] WHERE told2:Statement | COLLECT { MATCH chain2 = (told2)<-[:RELAYS*0..]-(h2:Statement) WHERE all(step2 IN nodes(chain2)[1..] WHERE step2.knownFrom <= $p0) RETURN h2.certainty ORDER BY h2.certaintyRank LIMIT 1 }[0]][0] WHEN link:MEMBER_OF THEN link.certainty WHEN link:OBJECT|PART_OF|PLACED_IN|SUBJECT|SUBJECT_TO THEN [told IN [startNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p0 WITH [told1 IN [teller] WHERE told1:Statement | COLLECT { MATCH chain1 = (told1)<-[:RELAYS*0..]-(h1:Statement) WHERE all(step1 IN nodes(chain1)[1..] WHERE step1.knownFrom <= $p0) RETURN h1.certainty ORDER BY h1.certaintyRank LIMIT 1 }[0]][0] AS found RETURN found ORDER BY CASE found WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] WHEN link:PARTY_TO THEN [told IN [endNode(link)] | COLLECT { MATCH (told)<-[:CONVEYS]-(teller:Statement) WHERE teller.knownFrom <= $p0 WITH [told3 IN [teller] WHERE told3:Statement | COLLECT { MATCH chain3 = (told3)<-[:RELAYS*0..]-(h3:Statement) WHERE all(step3 IN nodes(chain3)[1..] WHERE step3.knownFrom <= $p0) RETURN h3.certainty ORDER BY h3.certaintyRank LIMIT 1 }[0]][0] AS found RETURN found ORDER BY CASE found WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END LIMIT 1 }[0]][0] END, 'UNSPECIFIED') WHEN 'CERTAIN' THEN 0 WHEN 'PROBABLE' THEN 1 WHEN 'POSSIBLE' THEN 2 WHEN 'UNSPECIFIED' THEN 3 END) AS rank
  WITH near, rank ORDER BY CASE WHEN near:Actor THEN 0 WHEN near:Pledge THEN 1 WHEN near:Proposal THEN 2 WHEN near:Claim THEN 3 WHEN near:Event THEN 4 WHEN near:Condition THEN 5 WHEN near:Statement THEN 6 WHEN near:Passage THEN 7 WHEN near:Article THEN 8 WHEN near:TextVersion THEN 9 END, rank, CASE WHEN near.worldFrom > -10000000 THEN near.worldFrom ELSE coalesce(near.knownFrom, -10000000) END DESC, near.id LIMIT $p2
  RETURN near
}[0..$p2 - size(shown)] AS ring
WITH centre, shown + ring AS shown, ring, size(ring) AS direct
WITH centre, shown, direct
RETURN [COLLECT { UNWIND shown AS n5 RETURN [n5.id] }, COUNT { MATCH (centre)-[link:AT|CONVEYS|IN|LEFT_WITHOUT_EVIDENCE|MENTIONS|OBJECT|PARTY_TO|REPORTED_IN|STAGED_BY|STANDS_IN|SUBJECT|SUBJECT_TO]-(near) WHERE (near:Pledge OR near:Passage) AND near.knownFrom <= $p0 AND (type(link) <> 'PARTY_TO' OR (link.knownFrom <= $p0)) RETURN DISTINCT near } - direct] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p1}) } AS row, 1 AS part
// $p0 = 20331
// $p1 = "state:estonia"
// $p2 = 100
