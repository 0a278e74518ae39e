// people
MATCH (n0:Person)
WHERE EXISTS { MATCH (n0)<-[e0:MENTIONS]-(n1) WHERE e0.surface STARTS WITH $p0 } AND n0.id IS NOT NULL
WITH n0 ORDER BY n0.id LIMIT $p1
RETURN [n0.name] AS row
// $p0 = "Volodí"
// $p1 = 20
