// pledgeLedger
MATCH (pledge:Pledge)
WHERE EXISTS { MATCH (pledge)<-[:PARTY_TO {role: 'PLEDGOR'}]-(n1:Actor) WHERE n1.id = $p0 } AND pledge.id IS NOT NULL
OPTIONAL MATCH (pledge)<-[:PARTY_TO {role: 'PLEDGOR'}]-(pledgor:Actor)
UNWIND [null] AS domain
WITH DISTINCT pledge, pledge.stage AS stage, pledge.moneyCurrency AS currencyKey,
  pledgor, null AS beneficiary, null AS kind, domain
WITH stage, pledgor, beneficiary, kind, domain, currencyKey, collect(pledge) AS members, collect(DISTINCT pledge.moneyCurrency) AS currencies, sum(pledge.moneyAmount) AS amount
WITH stage, pledgor, beneficiary, kind, domain, members, CASE WHEN size(currencies) = 1 THEN currencies[0] END AS currency,
  CASE WHEN size(currencies) = 1 AND NOT stage IN ['FLOATED', 'REFUSED'] THEN amount END AS total,
  CASE stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 WHEN 'COMMITTED' THEN 2 WHEN 'ALLOCATED' THEN 3 WHEN 'DELIVERED' THEN 4 WHEN 'BROKEN' THEN 5 WHEN 'WITHDRAWN' THEN 6 WHEN 'LAPSED' THEN 7 WHEN 'SUPERSEDED' THEN 8 WHEN 'REFUSED' THEN 9 END AS rank, pledgor.id AS pledgorId, beneficiary.id AS beneficiaryId
WITH stage, rank, currency, pledgor, beneficiary, kind, domain, members, total, pledgorId, beneficiaryId ORDER BY rank, currency, kind, domain, pledgorId, beneficiaryId LIMIT $p1
RETURN [stage, currency, CASE WHEN pledgor IS NOT NULL THEN [pledgor.id, pledgor.name] END, size(members), [toString(total), currency], [COLLECT {
  UNWIND members AS n2
  MATCH (n2)
  WITH n2 ORDER BY n2.id, n2.id LIMIT $p2
  RETURN [n2.id] AS row
}, COUNT { UNWIND members AS n3 MATCH (n3) RETURN 1 }]] AS row
// $p0 = "state:united-kingdom"
// $p1 = 1000
// $p2 = 1
