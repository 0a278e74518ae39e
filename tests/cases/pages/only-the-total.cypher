// pledges
RETURN COUNT { MATCH (n0:Pledge) WHERE n0.direction = $p0 AND n0.id IS NOT NULL } AS row
// $p0 = "WILL_NOT"
// $p1 = 20
