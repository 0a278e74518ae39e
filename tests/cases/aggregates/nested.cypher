// events
WITH COLLECT {
  MATCH (n0:Event)
  WHERE n0.name IS NOT NULL
  WITH n0 ORDER BY n0.name, n0.id LIMIT $p1
  WITH n0 WHERE n0.type = $p2
  WITH n0 LIMIT $p0
  RETURN n0
} AS near0
UNWIND CASE WHEN size(near0) >= $p0 THEN near0 ELSE COLLECT {
  MATCH (n1:Event)
  WHERE n1.type = $p2
  WITH n1 ORDER BY n1.name, n1.id LIMIT $p0
  RETURN n1
} END AS n2
RETURN [n2.name, [COLLECT {
  MATCH (n2)<-[e0:TOOK_PART_IN]-(n3)
  RETURN [[], count(*), []] AS row
}, COLLECT {
  MATCH (n2)<-[e1:TOOK_PART_IN]-(n4)
  WITH e1.role AS g0, count(*) AS total1
  ORDER BY total1 DESC, g0 LIMIT $p3
  RETURN [[g0], total1, []] AS row
}]] AS row
// $p0 = 3
// $p1 = 2000
// $p2 = "SUMMIT"
// $p3 = 101
// $p4 = 20
