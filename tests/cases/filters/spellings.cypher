// people
WITH COLLECT {
  MATCH (n0:Person)
  WHERE n0.id IS NOT NULL
  WITH n0 ORDER BY n0.id LIMIT $p1
  WITH n0 WHERE EXISTS { MATCH (n0)<-[e0:MENTIONS]-(n1) WHERE NOT coalesce(e0.reference, false) AND e0.surface STARTS WITH $p2 }
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n2:Person)
  WHERE EXISTS { MATCH (n2)<-[e1:MENTIONS]-(n3) WHERE NOT coalesce(e1.reference, false) AND e1.surface STARTS WITH $p2 }
  WITH n2 ORDER BY n2.id LIMIT $p0
  RETURN n2
} END AS n4
RETURN [n4.name] AS row
// $p0 = 20
// $p1 = 2000
// $p2 = "Volodí"
