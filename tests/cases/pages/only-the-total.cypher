// pledges
RETURN COUNT { MATCH (n0:Pledge) WHERE n0.direction = $p0 } AS row
// $p0 = "WILL_NOT"
// $p1 = 20
