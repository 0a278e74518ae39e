// statement
MATCH (n0:Statement {id: $p0})
RETURN [n0.act, n0.voice, n0.certainty, n0.depth, n0.firstHand, COLLECT {
  MATCH (n0)<-[:MADE]-(n1)
  WITH n1 ORDER BY n1.id
  RETURN [n1.name] AS row
}, COLLECT {
  MATCH (n0)-[:AT]->(n2)
  RETURN [n2.name, n2.date] AS row LIMIT 1
}[0], COLLECT {
  MATCH (n0)-[:REPORTED_IN]->(n3)
  WITH n3 ORDER BY n3.id
  RETURN [n3.fragment, COLLECT {
    MATCH (n3)-[:IN]->(n4)
    RETURN [n4.title] AS row LIMIT 1
  }[0]] AS row
}] AS row
// $p0 = "statement:macron-26-nations-pledge-reassurance-force"
