// search
CALL () {
  CALL db.index.fulltext.queryNodes('search_name_336aec85', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p2, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
}
WITH hit, max(weight) AS weight
WITH collect(hit) AS hits, collect(weight) AS weights
CALL (hits, weights) {
  UNWIND range(0, size(hits) - 1) AS place RETURN hits[place] AS hit, weights[place] AS weight, [] AS missing
  UNION ALL
  WITH hits WHERE size(hits) < 10 AND $p3 > 1 AND none(hit IN hits WHERE $p0 IN coalesce(hit.nameKeys, []))
  CALL (hits) {
    CALL db.index.fulltext.queryNodes('search_name_336aec85', $p4, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
    UNION ALL
    CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p5, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
  }
  WITH hits, hit, max(weight) AS weight
  WITH hits, hit, weight, ' ' + coalesce(hit.nameWords, '') + ' ' + coalesce(hit.textWords, '') + ' ' AS words, ' ' + coalesce(hit.nameSounds, '') + ' ' AS sounds
  WITH hits, hit, weight, [word IN $p6 WHERE NOT (words =~ word[1] OR sounds =~ word[2]) | word[0]] AS missing
  WHERE 2 * size(missing) <= $p3 AND NOT hit IN hits
  RETURN hit, weight, missing
}
WITH hit, hit.id AS id, missing, CASE WHEN size(missing) > 0 THEN 0.9 * (1 - 1.0 * size(missing) / $p3) + 0.05 * weight / (weight + 50) ELSE
  1 + 48 * weight / (weight + 50) + CASE WHEN $p0 IN coalesce(hit.nameKeys, []) THEN 100 WHEN any(name IN coalesce(hit.nameKeys, []) WHERE name STARTS WITH $p0) THEN 50 ELSE 0 END END AS score
WITH hit, id, score, missing ORDER BY score DESC, id LIMIT $p7
RETURN [[$p8, [['summary', hit.summary, false], ['name', hit.name, false], ['names', hit.spellings, false], ['styledAs', hit.titles, true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], [$p8, [['summary', hit.summary, false], ['name', hit.name, false], ['names', hit.spellings, false], ['styledAs', hit.titles, true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], [hit.id]] AS row, 0 AS part
UNION ALL
RETURN COUNT { CALL () {   CALL db.index.fulltext.queryNodes('search_name_336aec85', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight   UNION ALL   CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p2, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight } WITH hit, max(weight) AS weight WITH collect(hit) AS hits, collect(weight) AS weights CALL (hits, weights) {   UNWIND range(0, size(hits) - 1) AS place RETURN hits[place] AS hit, weights[place] AS weight, [] AS missing   UNION ALL   WITH hits WHERE size(hits) < 10 AND $p3 > 1 AND none(hit IN hits WHERE $p0 IN coalesce(hit.nameKeys, []))   CALL (hits) {     CALL db.index.fulltext.queryNodes('search_name_336aec85', $p4, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight     UNION ALL     CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p5, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight   }   WITH hits, hit, max(weight) AS weight   WITH hits, hit, weight, ' ' + coalesce(hit.nameWords, '') + ' ' + coalesce(hit.textWords, '') + ' ' AS words, ' ' + coalesce(hit.nameSounds, '') + ' ' AS sounds   WITH hits, hit, weight, [word IN $p6 WHERE NOT (words =~ word[1] OR sounds =~ word[2]) | word[0]] AS missing   WHERE 2 * size(missing) <= $p3 AND NOT hit IN hits   RETURN hit, weight, missing } WITH hit, hit.id AS id, missing, CASE WHEN size(missing) > 0 THEN 0.9 * (1 - 1.0 * size(missing) / $p3) + 0.05 * weight / (weight + 50) ELSE   1 + 48 * weight / (weight + 50) + CASE WHEN $p0 IN coalesce(hit.nameKeys, []) THEN 100 WHEN any(name IN coalesce(hit.nameKeys, []) WHERE name STARTS WITH $p0) THEN 50 ELSE 0 END END AS score RETURN 1 } AS row, 1 AS part
// $p0 = "volodimir"
// $p1 = "+(nameKeys:volodimir^100 OR nameWords:(+(volodimir^4 OR volodimir~1 OR nameSounds:volodimir^2 OR nameSounds:volodimir~1^0.5))) +searchType:(Person OR State)^0"
// $p2 = "+textWords:(+(volodimir^4 OR volodimir~1)) +searchType:(Person OR State)^0"
// $p3 = 1
// $p4 = "+nameWords:((volodimir^4 OR volodimir~1 OR nameSounds:volodimir^2 OR nameSounds:volodimir~1^0.5)) +searchType:(Person OR State)^0"
// $p5 = "+textWords:((volodimir^4 OR volodimir~1)) +searchType:(Person OR State)^0"
// $p6 = [["volodimir","(?s).* (?:volodimir|[^ ]?volodimir|[^ ]?olodimir|ovlodimir|v[^ ]?olodimir|v[^ ]?lodimir|vloodimir|vo[^ ]?lodimir|vo[^ ]?odimir|vooldimir|vol[^ ]?odimir|vol[^ ]?dimir|voldoimir|volo[^ ]?dimir|volo[^ ]?imir|voloidmir|volod[^ ]?imir|volod[^ ]?mir|volodmiir|volodi[^ ]?mir|volodi[^ ]?ir|volodiimr|volodim[^ ]?ir|volodim[^ ]?r|volodimri|volodimi[^ ]?r|volodimi[^ ]?|volodimir[^ ]?) .*","(?s).* (?:volodimir|[^ ]?volodimir|[^ ]?olodimir|ovlodimir|v[^ ]?olodimir|v[^ ]?lodimir|vloodimir|vo[^ ]?lodimir|vo[^ ]?odimir|vooldimir|vol[^ ]?odimir|vol[^ ]?dimir|voldoimir|volo[^ ]?dimir|volo[^ ]?imir|voloidmir|volod[^ ]?imir|volod[^ ]?mir|volodmiir|volodi[^ ]?mir|volodi[^ ]?ir|volodiimr|volodim[^ ]?ir|volodim[^ ]?r|volodimri|volodimi[^ ]?r|volodimi[^ ]?|volodimir[^ ]?) .*"]]
// $p7 = 6
// $p8 = "Volodimir"
