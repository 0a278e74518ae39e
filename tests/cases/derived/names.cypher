// person
MATCH (n0:Person {id: $p0})
RETURN [COLLECT {
  MATCH (n0)<-[e0:MENTIONS]-(h0:Passage)-[:IN]->(n1:Article)
  WITH e0.surface AS value, collect(DISTINCT n1) AS members ORDER BY value
  RETURN [value, COLLECT { UNWIND members AS n1 WITH n1 ORDER BY n1.id RETURN [n1.title] }] AS row
}] AS row
// $p0 = "person:volodymyr-zelensky"
