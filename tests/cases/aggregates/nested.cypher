// events
MATCH (n0:Event)
WHERE n0.type = $p0 AND n0.name IS NOT NULL
WITH n0 ORDER BY n0.name, n0.id LIMIT $p1
RETURN [n0.name, [COLLECT {
  MATCH (n0)<-[e0:TOOK_PART_IN]-(n1)
  RETURN [[], count(*), []] AS row
}, COLLECT {
  MATCH (n0)<-[e1:TOOK_PART_IN]-(n2)
  WITH e1.role AS g0, count(*) AS total1
  ORDER BY total1 DESC, g0 LIMIT $p2
  RETURN [[g0], total1, []] AS row
}]] AS row
// $p0 = "SUMMIT"
// $p1 = 3
// $p2 = 101
// $p3 = 20
