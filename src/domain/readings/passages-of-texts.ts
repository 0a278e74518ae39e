/** Reads each passage of a text that stands in one of the versions `$digests`, as id, start, end and digest. */
export const passagesOfTexts = [
  "MATCH (a:Article)<-[:IN]-(p:Passage)",
  "WHERE a.textDigest IN $digests AND p.start IS NOT NULL AND NOT EXISTS { (p)-[:STANDS_IN]->() }",
  "RETURN p.id AS id, p.start AS start, p.end AS end, a.textDigest AS digest",
  "UNION ALL",
  "MATCH (v:TextVersion)<-[:STANDS_IN]-(p:Passage)",
  "WHERE v.textDigest IN $digests AND p.start IS NOT NULL",
  "RETURN p.id AS id, p.start AS start, p.end AS end, v.textDigest AS digest",
].join("\n");

/** Which of the digests `$digests` are those of an article's text. */
export const textsOfArticles = "MATCH (a:Article) WHERE a.textDigest IN $digests RETURN DISTINCT a.textDigest";
