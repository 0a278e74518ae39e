// node
MATCH (n0:Entity {id: $p0})
RETURN [CASE WHEN n0:Claim THEN 0 WHEN n0:Group THEN 1 WHEN n0:Organisation THEN 2 WHEN n0:Person THEN 3 WHEN n0:Pledge THEN 4 WHEN n0:Proposal THEN 5 WHEN n0:State THEN 6 WHEN n0:Article THEN 7 WHEN n0:Condition THEN 8 WHEN n0:Event THEN 9 WHEN n0:Passage THEN 10 WHEN n0:Statement THEN 11 WHEN n0:TextVersion THEN 12 END, n0.id, CASE WHEN n0:Group THEN [n0.name] WHEN n0:Organisation THEN [n0.name] WHEN n0:Person THEN [n0.name] WHEN n0:State THEN [n0.name, n0.iso2] WHEN n0:Article THEN [n0.title] END] AS row
// $p0 = "state:estonia"
