// autocomplete
CALL () {
  CALL db.index.fulltext.queryNodes('search_name_336aec85', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p2, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
}
WITH hit, max(weight) AS weight
WITH hit, weight, [] AS missing
WITH hit, hit.id AS id, missing, CASE WHEN size(missing) > 0 THEN 0.9 * (1 - 1.0 * size(missing) / $p3) + 0.05 * weight / (weight + 50) ELSE
  1 + 48 * weight / (weight + 50) + CASE WHEN $p0 IN coalesce(hit.nameKeys, []) THEN 100 WHEN any(name IN coalesce(hit.nameKeys, []) WHERE name STARTS WITH $p0) THEN 50 ELSE 0 END END AS score
WITH hit, id, score, missing ORDER BY score DESC, id LIMIT $p4
RETURN [[$p5, [['summary', hit.summary, false], ['name', hit.name, false], ['names', hit.spellings, false], ['styledAs', hit.titles, true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], CASE WHEN hit IS NOT NULL THEN [CASE WHEN hit:Claim THEN 0 WHEN hit:Group THEN 1 WHEN hit:Organisation THEN 2 WHEN hit:Person THEN 3 WHEN hit:Pledge THEN 4 WHEN hit:Proposal THEN 5 WHEN hit:State THEN 6 WHEN hit:Article THEN 7 WHEN hit:Condition THEN 8 WHEN hit:Event THEN 9 WHEN hit:Passage THEN 10 WHEN hit:Statement THEN 11 WHEN hit:TextVersion THEN 12 END, hit.id, CASE WHEN hit:Group THEN [hit.name] WHEN hit:Organisation THEN [hit.name] WHEN hit:Person THEN [hit.name] WHEN hit:State THEN [hit.name] END] END] AS row
// $p0 = "krem"
// $p1 = "(nameKeys:krem*^100 OR nameWords:(+(krem^4 OR krem* OR nameSounds:krem*)))"
// $p2 = "textWords:(+(krem^4 OR krem*))"
// $p3 = 1
// $p4 = 3
// $p5 = "Krem"
