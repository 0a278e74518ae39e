// conflicts
CALL () {
  MATCH (subject:Entity {id: $p1})<-[:SUBJECT]-(claim:Claim)
  WHERE claim.predicate IN $p2 AND (subject.knownFrom <= $p3 OR subject.knownUndated) AND (claim.knownFrom <= $p3 OR claim.knownUndated)
  WITH subject, claim.predicate AS predicate, collect(claim) AS claims WHERE 1 < size(claims) <= 201
  UNWIND claims AS one UNWIND claims AS other WITH predicate, one, other LIMIT 80000
  WITH predicate, one, other WHERE one.id < other.id AND coalesce(one.quantityUnit, '') = coalesce(other.quantityUnit, '')
    AND coalesce(one.validFromEarliest, -10000000) <= coalesce(other.validToLatest, 10000000) AND coalesce(other.validFromEarliest, -10000000) <= coalesce(one.validToLatest, 10000000)
    AND (EXISTS { (one)-[:OBJECT]->()<-[:OBJECT]-(other) } OR NOT EXISTS { (one)-[:OBJECT]->() } OR NOT EXISTS { (other)-[:OBJECT]->() })
  WITH one, other, CASE
    WHEN predicate IN $p4 THEN CASE WHEN (one.quantityMax < other.quantityMin OR (one.quantityMax = other.quantityMin AND NOT (one.quantityMaxInclusive AND other.quantityMinInclusive))) OR (other.quantityMax < one.quantityMin OR (other.quantityMax = one.quantityMin AND NOT (other.quantityMaxInclusive AND one.quantityMinInclusive))) THEN 'CONTRADICTS' WHEN (other.quantityMin IS NULL OR one.quantityMin > other.quantityMin OR (one.quantityMin = other.quantityMin AND (other.quantityMinInclusive OR NOT one.quantityMinInclusive))) AND (other.quantityMax IS NULL OR one.quantityMax < other.quantityMax OR (one.quantityMax = other.quantityMax AND (other.quantityMaxInclusive OR NOT one.quantityMaxInclusive))) AND (one.quantityMin IS NULL OR other.quantityMin > one.quantityMin OR (other.quantityMin = one.quantityMin AND (one.quantityMinInclusive OR NOT other.quantityMinInclusive))) AND (one.quantityMax IS NULL OR other.quantityMax < one.quantityMax OR (other.quantityMax = one.quantityMax AND (one.quantityMaxInclusive OR NOT other.quantityMaxInclusive))) THEN 'CORROBORATES' WHEN (other.quantityMin IS NULL OR one.quantityMin > other.quantityMin OR (one.quantityMin = other.quantityMin AND (other.quantityMinInclusive OR NOT one.quantityMinInclusive))) AND (other.quantityMax IS NULL OR one.quantityMax < other.quantityMax OR (one.quantityMax = other.quantityMax AND (other.quantityMaxInclusive OR NOT one.quantityMaxInclusive))) THEN 'REFINES' WHEN (one.quantityMin IS NULL OR other.quantityMin > one.quantityMin OR (other.quantityMin = one.quantityMin AND (one.quantityMinInclusive OR NOT other.quantityMinInclusive))) AND (one.quantityMax IS NULL OR other.quantityMax < one.quantityMax OR (other.quantityMax = one.quantityMax AND (one.quantityMaxInclusive OR NOT other.quantityMaxInclusive))) THEN 'REFINED' ELSE 'CORROBORATES' END
    WHEN predicate IN $p5 THEN CASE WHEN one.value <> other.value THEN null WHEN one.status <> other.status THEN 'CONTRADICTS' ELSE 'CORROBORATES' END
    WHEN one.value = other.value THEN 'CORROBORATES' ELSE 'DIFFERS' END AS found
  RETURN CASE found WHEN 'REFINED' THEN other ELSE one END AS left, CASE found WHEN 'REFINED' THEN one ELSE other END AS right,
    CASE found WHEN 'REFINED' THEN 'REFINES' ELSE found END AS verdict, null AS parties
UNION ALL
  MATCH (subject:Entity {id: $p1})-[:PARTY_TO {role: 'PLEDGOR'}]->(mine:Pledge)
  WITH subject, collect(mine) AS own
  MATCH (subject)-[memberships:MEMBER_OF*0..1]-(beside:Actor) WHERE all(membership IN memberships WHERE (membership.knownFrom <= $p3 OR membership.knownUndated))
  MATCH (beside)-[:PARTY_TO {role: 'PLEDGOR'}]->(theirs:Pledge)
  UNWIND own AS mine WITH subject, beside, mine, theirs LIMIT 20000
  WITH subject, beside, mine, theirs WHERE mine.kind = theirs.kind AND mine.direction <> theirs.direction
    AND (size(mine.domains) = 0 OR size(theirs.domains) = 0 OR any(domain IN mine.domains WHERE domain IN theirs.domains))
  WITH CASE mine.direction WHEN 'WILL' THEN [mine, theirs, subject, beside] ELSE [theirs, mine, beside, subject] END AS pair
  WITH pair[0] AS left, pair[1] AS right, min([CASE WHEN pair[2] = pair[3] THEN 0 ELSE 1 END, pair[2].name, pair[3].name])[1..] AS parties WHERE (left.knownFrom <= $p3 OR left.knownUndated) AND (right.knownFrom <= $p3 OR right.knownUndated)
  RETURN left, right, 'CONTRADICTS' AS verdict, parties
}
WITH left, right, verdict, parties WHERE verdict IN $p0
WITH left, right, verdict, parties, left.id + '|' + right.id AS id,
  CASE verdict WHEN 'CONTRADICTS' THEN 0 WHEN 'DIFFERS' THEN 1 WHEN 'REFINES' THEN 2 ELSE 3 END AS rank
WITH * WHERE EXISTS { MATCH (left)<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(:Passage)-[:IN]->(article:Article) WHERE (article.knownFrom <= $p3 OR article.knownUndated) MATCH (right)<-[:CONVEYS]-(:Statement)-[:REPORTED_IN]->(:Passage)-[:IN]->(article:Article) } = $p6
WITH id, rank, verdict, parties, left, right ORDER BY rank, id LIMIT $p7
RETURN [CASE WHEN left:Claim THEN ['claim', left.predicate, [left.value, left.status, left.quantityMin, left.quantityMax, left.quantityMinInclusive, left.quantityMaxInclusive, left.quantityUnit, left.quantityApproximate], [right.value, right.status, right.quantityMin, right.quantityMax, right.quantityMinInclusive, right.quantityMaxInclusive, right.quantityUnit, right.quantityApproximate]] ELSE ['pledge', left.kind, parties, left.domains, right.domains] END, CASE WHEN left IS NOT NULL THEN [CASE WHEN left:Claim THEN 0 WHEN left:Pledge THEN 1 WHEN left:Proposal THEN 2 END, CASE WHEN left:Pledge THEN [left.id, CASE WHEN left.direction = 'WILL_NOT' THEN 'REFUSED' ELSE coalesce(COLLECT { MATCH (left)-[e0:STAGED_BY]->(n1) WHERE (n1.knownFrom <= $p3 OR n1.knownUndated) RETURN e0.stage AS stage ORDER BY CASE e0.stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 WHEN 'COMMITTED' THEN 2 WHEN 'ALLOCATED' THEN 3 WHEN 'DELIVERED' THEN 4 WHEN 'SUPERSEDED' THEN 5 WHEN 'LAPSED' THEN 6 WHEN 'WITHDRAWN' THEN 7 WHEN 'BROKEN' THEN 8 WHEN 'REFUSED' THEN 9 END >= 5 DESC, coalesce(e0.onLatest, -10000000) DESC, CASE e0.stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 WHEN 'COMMITTED' THEN 2 WHEN 'ALLOCATED' THEN 3 WHEN 'DELIVERED' THEN 4 WHEN 'SUPERSEDED' THEN 5 WHEN 'LAPSED' THEN 6 WHEN 'WITHDRAWN' THEN 7 WHEN 'BROKEN' THEN 8 WHEN 'REFUSED' THEN 9 END DESC LIMIT 1 }[0], 'FLOATED') END] END] END, CASE WHEN right IS NOT NULL THEN [CASE WHEN right:Claim THEN 0 WHEN right:Pledge THEN 1 WHEN right:Proposal THEN 2 END, CASE WHEN right:Pledge THEN [right.id, CASE WHEN right.direction = 'WILL_NOT' THEN 'REFUSED' ELSE coalesce(COLLECT { MATCH (right)-[e1:STAGED_BY]->(n2) WHERE (n2.knownFrom <= $p3 OR n2.knownUndated) RETURN e1.stage AS stage ORDER BY CASE e1.stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 WHEN 'COMMITTED' THEN 2 WHEN 'ALLOCATED' THEN 3 WHEN 'DELIVERED' THEN 4 WHEN 'SUPERSEDED' THEN 5 WHEN 'LAPSED' THEN 6 WHEN 'WITHDRAWN' THEN 7 WHEN 'BROKEN' THEN 8 WHEN 'REFUSED' THEN 9 END >= 5 DESC, coalesce(e1.onLatest, -10000000) DESC, CASE e1.stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 WHEN 'COMMITTED' THEN 2 WHEN 'ALLOCATED' THEN 3 WHEN 'DELIVERED' THEN 4 WHEN 'SUPERSEDED' THEN 5 WHEN 'LAPSED' THEN 6 WHEN 'WITHDRAWN' THEN 7 WHEN 'BROKEN' THEN 8 WHEN 'REFUSED' THEN 9 END DESC LIMIT 1 }[0], 'FLOATED') END] END] END] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p1}) } AS row, 1 AS part
UNION ALL
RETURN COLLECT { MATCH (subject:Entity {id: $p1})<-[:SUBJECT]-(claim:Claim) WHERE claim.predicate IN $p2 AND (claim.knownFrom <= $p3 OR claim.knownUndated) WITH subject, claim.predicate AS predicate, count(*) AS size RETURN sum(size * (size - 1) / 2) AS pairs }[0] + COUNT { MATCH (subject:Entity {id: $p1})-[:PARTY_TO {role: 'PLEDGOR'}]->(mine:Pledge) WITH subject, collect(mine) AS own MATCH (subject)-[:MEMBER_OF*0..1]-(:Actor)-[:PARTY_TO {role: 'PLEDGOR'}]->(:Pledge) UNWIND own AS mine WITH mine LIMIT 20001 RETURN mine } AS row, 2 AS part
// $p0 = ["CONTRADICTS"]
// $p1 = "state:united-kingdom"
// $p2 = ["coalitionSize","forcePledgors","frontLineLength","office","membershipProspect","troopPosition","formationStage","conceivedOn","launchedOn"]
// $p3 = 20361
// $p4 = ["coalitionSize","forcePledgors","frontLineLength"]
// $p5 = ["office"]
// $p6 = true
// $p7 = 20
