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
RETURN [[$p8, [['summary', hit.summary, false], ['name', hit.name, false], ['names', hit.spellings, false], ['styledAs', hit.titles, true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], [$p8, [['summary', hit.summary, false], ['name', hit.name, false], ['names', hit.spellings, false], ['styledAs', hit.titles, true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], missing, [hit.id]] AS row, 0 AS part
UNION ALL
RETURN COUNT { CALL () {   CALL db.index.fulltext.queryNodes('search_name_336aec85', $p1, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight   UNION ALL   CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p2, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight } WITH hit, max(weight) AS weight WITH collect(hit) AS hits, collect(weight) AS weights CALL (hits, weights) {   UNWIND range(0, size(hits) - 1) AS place RETURN hits[place] AS hit, weights[place] AS weight, [] AS missing   UNION ALL   WITH hits WHERE size(hits) < 10 AND $p3 > 1 AND none(hit IN hits WHERE $p0 IN coalesce(hit.nameKeys, []))   CALL (hits) {     CALL db.index.fulltext.queryNodes('search_name_336aec85', $p4, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight     UNION ALL     CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p5, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight   }   WITH hits, hit, max(weight) AS weight   WITH hits, hit, weight, ' ' + coalesce(hit.nameWords, '') + ' ' + coalesce(hit.textWords, '') + ' ' AS words, ' ' + coalesce(hit.nameSounds, '') + ' ' AS sounds   WITH hits, hit, weight, [word IN $p6 WHERE NOT (words =~ word[1] OR sounds =~ word[2]) | word[0]] AS missing   WHERE 2 * size(missing) <= $p3 AND NOT hit IN hits   RETURN hit, weight, missing } WITH hit, hit.id AS id, missing, CASE WHEN size(missing) > 0 THEN 0.9 * (1 - 1.0 * size(missing) / $p3) + 0.05 * weight / (weight + 50) ELSE   1 + 48 * weight / (weight + 50) + CASE WHEN $p0 IN coalesce(hit.nameKeys, []) THEN 100 WHEN any(name IN coalesce(hit.nameKeys, []) WHERE name STARTS WITH $p0) THEN 50 ELSE 0 END END AS score RETURN 1 } AS row, 1 AS part
// $p0 = "peacekeepers_budapest"
// $p1 = "(nameKeys:peacekeepers_budapest^100 OR nameWords:(+(peacekeepers^4 OR peacekeepers~1 OR nameSounds:peakekepers^2 OR nameSounds:peakekepers~1^0.5) +(budapest^4 OR budapest~1 OR nameSounds:budapest^2 OR nameSounds:budapest~1^0.5)))"
// $p2 = "textWords:(+(peacekeepers^4 OR peacekeepers~1) +(budapest^4 OR budapest~1))"
// $p3 = 2
// $p4 = "nameWords:((peacekeepers^4 OR peacekeepers~1 OR nameSounds:peakekepers^2 OR nameSounds:peakekepers~1^0.5) (budapest^4 OR budapest~1 OR nameSounds:budapest^2 OR nameSounds:budapest~1^0.5))"
// $p5 = "textWords:((peacekeepers^4 OR peacekeepers~1) (budapest^4 OR budapest~1))"
// $p6 = [["peacekeepers","(?s).* (?:peacekeepers|[^ ]?peacekeepers|[^ ]?eacekeepers|epacekeepers|p[^ ]?eacekeepers|p[^ ]?acekeepers|paecekeepers|pe[^ ]?acekeepers|pe[^ ]?cekeepers|pecaekeepers|pea[^ ]?cekeepers|pea[^ ]?ekeepers|peaeckeepers|peac[^ ]?ekeepers|peac[^ ]?keepers|peackeeepers|peace[^ ]?keepers|peace[^ ]?eepers|peaceekepers|peacek[^ ]?eepers|peacek[^ ]?epers|peacekeepers|peaceke[^ ]?epers|peaceke[^ ]?pers|peacekepeers|peacekee[^ ]?pers|peacekee[^ ]?ers|peacekeeeprs|peacekeep[^ ]?ers|peacekeep[^ ]?rs|peacekeepres|peacekeepe[^ ]?rs|peacekeepe[^ ]?s|peacekeepesr|peacekeeper[^ ]?s|peacekeeper[^ ]?|peacekeepers[^ ]?) .*","(?s).* (?:peakekepers|[^ ]?peakekepers|[^ ]?eakekepers|epakekepers|p[^ ]?eakekepers|p[^ ]?akekepers|paekekepers|pe[^ ]?akekepers|pe[^ ]?kekepers|pekaekepers|pea[^ ]?kekepers|pea[^ ]?ekepers|peaekkepers|peak[^ ]?ekepers|peak[^ ]?kepers|peakkeepers|peake[^ ]?kepers|peake[^ ]?epers|peakeekpers|peakek[^ ]?epers|peakek[^ ]?pers|peakekpeers|peakeke[^ ]?pers|peakeke[^ ]?ers|peakekeeprs|peakekep[^ ]?ers|peakekep[^ ]?rs|peakekepres|peakekepe[^ ]?rs|peakekepe[^ ]?s|peakekepesr|peakekeper[^ ]?s|peakekeper[^ ]?|peakekepers[^ ]?) .*"],["budapest","(?s).* (?:budapest|[^ ]?budapest|[^ ]?udapest|ubdapest|b[^ ]?udapest|b[^ ]?dapest|bduapest|bu[^ ]?dapest|bu[^ ]?apest|buadpest|bud[^ ]?apest|bud[^ ]?pest|budpaest|buda[^ ]?pest|buda[^ ]?est|budaepst|budap[^ ]?est|budap[^ ]?st|budapset|budape[^ ]?st|budape[^ ]?t|budapets|budapes[^ ]?t|budapes[^ ]?|budapest[^ ]?) .*","(?s).* (?:budapest|[^ ]?budapest|[^ ]?udapest|ubdapest|b[^ ]?udapest|b[^ ]?dapest|bduapest|bu[^ ]?dapest|bu[^ ]?apest|buadpest|bud[^ ]?apest|bud[^ ]?pest|budpaest|buda[^ ]?pest|buda[^ ]?est|budaepst|budap[^ ]?est|budap[^ ]?st|budapset|budape[^ ]?st|budape[^ ]?t|budapets|budapes[^ ]?t|budapes[^ ]?|budapest[^ ]?) .*"]]
// $p7 = 3
// $p8 = "peacekeepers Budapest"
