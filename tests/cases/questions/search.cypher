// search
CALL () {
  CALL db.index.fulltext.queryNodes('search_name_2', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_text_2', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
}
WITH hit, max(weight) AS weight
WITH hit, hit.id AS id, 49 * weight / (weight + 50) + CASE WHEN $p2 IN coalesce(hit.nameKeys, []) THEN 100 WHEN any(name IN coalesce(hit.nameKeys, []) WHERE name STARTS WITH $p2) THEN 50 ELSE 0 END AS score
WITH hit, id, score ORDER BY score DESC, id LIMIT $p3
RETURN [[$p4, [['summary', hit.summary], ['name', hit.name], ['names', hit.spellings], ['styledAs', hit.titles], ['title', hit.title], ['gist', hit.gist]]], [$p4, [['summary', hit.summary], ['name', hit.name], ['names', hit.spellings], ['styledAs', hit.titles], ['title', hit.title], ['gist', hit.gist]]], [hit.id]] AS row, 0 AS part
UNION ALL
RETURN COUNT { CALL () {   CALL db.index.fulltext.queryNodes('search_name_2', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight   UNION ALL   CALL db.index.fulltext.queryNodes('search_text_2', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight } WITH hit, max(weight) AS weight WITH hit, hit.id AS id, 49 * weight / (weight + 50) + CASE WHEN $p2 IN coalesce(hit.nameKeys, []) THEN 100 WHEN any(name IN coalesce(hit.nameKeys, []) WHERE name STARTS WITH $p2) THEN 50 ELSE 0 END AS score RETURN 1 } AS row, 1 AS part
// $p0 = "+(nameKeys:volodimir^100 OR nameWords:(+(volodimir^4 OR volodimir~1))) +searchType:(Person OR State)^0"
// $p1 = "+textWords:(+(volodimir^4 OR volodimir~1)) +searchType:(Person OR State)^0"
// $p2 = "volodimir"
// $p3 = 6
// $p4 = "Volodimir"
