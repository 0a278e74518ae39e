// autocomplete
CALL () {
  CALL db.index.fulltext.queryNodes('search_name_2', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_text_2', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
}
WITH hit, max(weight) AS weight
WITH hit, hit.id AS id, 49 * weight / (weight + 50) + CASE WHEN $p2 IN coalesce(hit.nameKeys, []) THEN 100 WHEN any(name IN coalesce(hit.nameKeys, []) WHERE name STARTS WITH $p2) THEN 50 ELSE 0 END AS score
WITH hit, id, score ORDER BY score DESC, id LIMIT $p3
RETURN [[$p4, [['summary', hit.summary], ['name', hit.name], ['names', hit.spellings], ['styledAs', hit.titles], ['title', hit.title], ['gist', hit.gist]]], CASE WHEN hit IS NOT NULL THEN [CASE WHEN hit:Claim THEN 0 WHEN hit:Group THEN 1 WHEN hit:Organisation THEN 2 WHEN hit:Person THEN 3 WHEN hit:Pledge THEN 4 WHEN hit:Proposal THEN 5 WHEN hit:State THEN 6 WHEN hit:Article THEN 7 WHEN hit:Condition THEN 8 WHEN hit:Event THEN 9 WHEN hit:Passage THEN 10 WHEN hit:Statement THEN 11 END, hit.id, CASE WHEN hit:Group THEN [hit.name] WHEN hit:Organisation THEN [hit.name] WHEN hit:Person THEN [hit.name] WHEN hit:State THEN [hit.name] END] END] AS row
// $p0 = "(nameKeys:krem*^100 OR nameWords:(+(krem^4 OR krem*)))"
// $p1 = "textWords:(+(krem^4 OR krem*))"
// $p2 = "krem"
// $p3 = 3
// $p4 = "Krem"
