// pledgeLedger
MATCH (pledge:Pledge)
WHERE EXISTS { MATCH (pledge)<-[:PARTY_TO {role: 'PLEDGOR'}]-(n1:Actor) WHERE n1.id = $p0 } AND pledge.id IS NOT NULL
OPTIONAL MATCH (pledge)<-[pledgorParty:PARTY_TO {role: 'PLEDGOR'}]-(pledgor:Actor)
UNWIND [null] AS domain
WITH DISTINCT pledge, pledge.stage AS stage, pledge.moneyCurrency AS currency,
  pledgor, null AS beneficiary, null AS kind, domain
WITH stage, currency, pledgor, beneficiary, kind, domain, collect(pledge) AS members
WITH stage, currency, pledgor, beneficiary, kind, domain, members, CASE WHEN stage IN ['FLOATED', 'REFUSED'] THEN [] ELSE COLLECT { UNWIND members AS member WITH member WHERE member.moneyAmount IS NOT NULL WITH member.moneyCurrency AS code, sum(member.moneyAmount) AS amount, count(*) AS pledges RETURN [code, toString(amount), pledges] ORDER BY code } END AS totals,
  CASE stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 WHEN 'COMMITTED' THEN 2 WHEN 'ALLOCATED' THEN 3 WHEN 'DELIVERED' THEN 4 WHEN 'BROKEN' THEN 5 WHEN 'WITHDRAWN' THEN 6 WHEN 'LAPSED' THEN 7 WHEN 'SUPERSEDED' THEN 8 WHEN 'REFUSED' THEN 9 END AS rank, pledgor.id AS pledgorId, beneficiary.id AS beneficiaryId
WITH stage, rank, currency, pledgor, beneficiary, kind, domain, members, totals, pledgorId, beneficiaryId ORDER BY rank, currency, kind, domain, pledgorId, beneficiaryId LIMIT $p1
RETURN [stage, currency, CASE WHEN pledgor IS NOT NULL THEN [pledgor.id, pledgor.name] END, size(members), COLLECT { UNWIND totals AS added RETURN [added[0], added, added[2]] }, [COLLECT {
  UNWIND members AS n2
  MATCH (n2)
  WITH n2 ORDER BY n2.id, n2.id LIMIT $p2
  RETURN [n2.id] AS row
}, COUNT { UNWIND members AS n3 MATCH (n3) RETURN 1 }]] AS row
// $p0 = "state:united-kingdom"
// $p1 = 1001
// $p2 = 1
