// search
CALL () {
  CALL db.index.fulltext.queryNodes('search_name', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_text', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
}
WITH hit, max(weight) AS weight WHERE any(label IN labels(hit) WHERE label IN $p2)
WITH hit, hit.id AS id, weight + CASE WHEN $p1 IN coalesce(hit.foldedNames, []) THEN 100 WHEN any(name IN coalesce(hit.foldedNames, []) WHERE name STARTS WITH $p1) THEN 50 ELSE 0 END AS score
WITH hit, id, score ORDER BY score DESC, id LIMIT $p3
RETURN [[$p4, [['name', hit.name], ['names', hit.spellings], ['styledAs', hit.titles], ['title', hit.title], ['summary', hit.summary], ['gist', hit.gist]]], [$p4, [['name', hit.name], ['names', hit.spellings], ['styledAs', hit.titles], ['title', hit.title], ['summary', hit.summary], ['gist', hit.gist]]], [hit.id]] AS row, 0 AS part
UNION ALL
RETURN COUNT { CALL () {   CALL db.index.fulltext.queryNodes('search_name', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight   UNION ALL   CALL db.index.fulltext.queryNodes('search_text', $p0, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight } WITH hit, max(weight) AS weight WHERE any(label IN labels(hit) WHERE label IN $p2) WITH hit, hit.id AS id, weight + CASE WHEN $p1 IN coalesce(hit.foldedNames, []) THEN 100 WHEN any(name IN coalesce(hit.foldedNames, []) WHERE name STARTS WITH $p1) THEN 50 ELSE 0 END AS score RETURN 1 } AS row, 1 AS part
// $p0 = "(volodimir^4 OR volodimir~1)"
// $p1 = "volodimir"
// $p2 = ["Person","State"]
// $p3 = 6
// $p4 = "Volodimir"
