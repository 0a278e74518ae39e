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
RETURN [[$p5, [['summary', hit.summary, false], ['name', hit.name, false], ['names', hit.spellings, false], ['styledAs', hit.titles, true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], CASE WHEN hit IS NOT NULL THEN [hit.id] END] AS row
// $p0 = "зел"
// $p1 = "+(nameKeys:зел*^100 OR nameWords:(+(зел^4 OR зел* OR nameSounds:sel*))) +searchType:(Person)^0"
// $p2 = "+textWords:(+(зел^4 OR зел* OR zel*)) +searchType:(Person)^0"
// $p3 = 1
// $p4 = 3
// $p5 = "Зел"
