// person
MATCH (n0:Person {id: $p0})
RETURN [COLLECT {
  MATCH (n0)<-[e0:MENTIONS]-(h0)-[:IN]->(n1)
  WHERE NOT coalesce(e0.reference, false)
  WITH e0.surface AS value0, collect(DISTINCT n1) AS members0 ORDER BY value0
  RETURN [value0, COLLECT { UNWIND members0 AS n1 WITH n1 ORDER BY n1.id RETURN [n1.title] }] AS row
}] AS row
// $p0 = "person:volodymyr-zelensky"
