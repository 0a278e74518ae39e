/** A statement that answers the same question, as someone who knows the graph and its indexes would write it. */
export interface ByHand {
  /** The name of the question in the sweep. */
  readonly name: string;
  readonly cypher: string;
}

/**
 * The slowest questions of a sweep at a million statements, by hand. Each has to touch a large part of the graph.
 * Parameters have the names that they have in the service's statement; the values are those of the sweep, which are the
 * same in every run.
 */
export const byHand: readonly ByHand[] = [
  {
    name: "statements by gist DESC",
    cypher: "MATCH (n:Statement) WITH n ORDER BY n.gist DESC, n.id LIMIT 20 RETURN n.id",
  },
  {
    name: "count statements where saidOn.overlaps",
    cypher: "RETURN COUNT { MATCH (n:Statement) WHERE n.saidOnEarliest <= $latest AND n.saidOnLatest >= $earliest }",
  },
  {
    name: "count statements where saidOn.lt",
    cypher: "RETURN COUNT { MATCH (n:Statement) WHERE n.saidOnEarliest < $earliest AND n.saidOnLatest < $earliest }",
  },
  {
    name: "count passages where statements.all.weakestCertainty.eq",
    cypher:
      "RETURN COUNT { MATCH (n:Passage) WHERE NOT EXISTS { MATCH (n)<-[:REPORTED_IN]-(m) " +
      "WHERE m.weakestCertainty <> $value } }",
  },
  {
    name: "count passages where statements.all.depth.eq",
    cypher:
      "RETURN COUNT { MATCH (n:Passage) WHERE NOT EXISTS { MATCH (n)<-[:REPORTED_IN]-(m) WHERE m.depth <> $value } }",
  },
  {
    name: "count passages where statements.all.polarity.eq",
    cypher:
      "RETURN COUNT { MATCH (n:Passage) WHERE NOT EXISTS { MATCH (n)<-[:REPORTED_IN]-(m) " +
      "WHERE m.polarity <> $value } }",
  },
  {
    name: "count passages where statements.none.certainty.eq",
    cypher:
      "RETURN COUNT { MATCH (n:Passage) WHERE NOT EXISTS { MATCH (n)<-[:REPORTED_IN]-(m) " +
      "WHERE m.certainty = $value } }",
  },
  {
    name: "count passages where article.disclosures.has",
    cypher: "RETURN COUNT { MATCH (a:Article)<-[:IN]-(n:Passage) WHERE $value IN a.disclosures }",
  },
  {
    name: "passages where entities.some.edge.surface.eq",
    cypher:
      "MATCH (n:Passage)-[e:MENTIONS]->() WHERE e.surface = $value WITH DISTINCT n ORDER BY n.id LIMIT 20 RETURN n.id",
  },
  {
    name: "count passages where entities.all.edge.styledAs.eq",
    cypher:
      "RETURN COUNT { MATCH (n:Passage) WHERE NOT EXISTS { MATCH (n)-[e:MENTIONS]->() " +
      "WHERE NOT coalesce(e.styledAs = $value, false) } }",
  },
  {
    name: "group statements by AT",
    cypher:
      "MATCH (n:Statement) OPTIONAL MATCH (n)-[:AT]->(m:Event) WITH m, count(*) AS total " +
      "ORDER BY total DESC, m.id LIMIT 21 RETURN m.id, total",
  },
  {
    name: "group statements by ID",
    cypher:
      "MATCH (n:Statement) WHERE n.id IS NOT NULL WITH n.id AS id, count(*) AS total " +
      "ORDER BY total DESC, id LIMIT 21 RETURN id, total",
  },
  {
    name: "claims by quantity.minInclusive ASC",
    cypher: "MATCH (n:Claim) WITH n ORDER BY n.quantityMinInclusive, n.id LIMIT 20 RETURN n.id",
  },
  {
    name: "claims by quantity.max DESC",
    cypher: "MATCH (n:Claim) WITH n ORDER BY n.quantityMax IS NULL, n.quantityMax DESC, n.id LIMIT 20 RETURN n.id",
  },
  {
    name: "passages by end DESC",
    cypher: "MATCH (n:Passage) WITH n ORDER BY n.end IS NULL, n.end DESC, n.id LIMIT 20 RETURN n.id",
  },
  {
    name: "count actors where mentions.none.edge.surface.eq",
    cypher: "RETURN COUNT { MATCH (n:Actor) WHERE NOT EXISTS { MATCH (n)<-[e:MENTIONS]-() WHERE e.surface = $value } }",
  },
  {
    name: "count claims where statements.some.certainty.eq",
    cypher: "RETURN COUNT { MATCH (n:Claim) WHERE EXISTS { MATCH (n)<-[:CONVEYS]-(m) WHERE m.certainty = $value } }",
  },
  {
    name: "count claims where statements.none.firstHand.eq",
    cypher:
      "RETURN COUNT { MATCH (n:Claim) WHERE NOT EXISTS { MATCH (n)<-[:CONVEYS]-(m) WHERE m.firstHand = $value } }",
  },
  {
    name: "count articles where statements.all.weakestCertainty.eq",
    cypher:
      "RETURN COUNT { MATCH (n:Article) WHERE NOT EXISTS { " +
      "MATCH (n)<-[:IN]-(:Passage)<-[:REPORTED_IN]-(m) WHERE m.weakestCertainty <> $value } }",
  },
  {
    name: "statements by certainty ASC",
    cypher: "MATCH (n:Statement) WHERE n.certainty IS NOT NULL WITH n ORDER BY n.certainty, n.id LIMIT 20 RETURN n.id",
  },
];
