// search
CALL () {
  CALL db.index.fulltext.queryNodes('search_name_336aec85', $p2, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p3, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
}
WITH hit, max(weight) AS weight
WHERE CASE WHEN hit:Claim AND hit.validFrom IS NULL AND hit.validTo IS NULL THEN EXISTS { MATCH (hit)<-[:CONVEYS]-(n1:Statement) WHERE n1.knownFrom <= $p4 AND n1.worldFrom <= $p5 AND n1.worldTo >= $p6 } WHEN hit:Pledge AND hit.agreedOn IS NULL THEN coalesce(COLLECT { MATCH (hit)-[e0:STAGED_BY]->(n2) WHERE e0.onLatest IS NOT NULL AND n2.knownFrom <= $p4 RETURN e0.onLatest AS day ORDER BY day LIMIT 1 }[0] <= $p5, false) WHEN hit:Proposal THEN EXISTS { MATCH (hit)<-[:CONVEYS]-(n3:Statement) WHERE n3.knownFrom <= $p4 AND n3.worldFrom <= $p5 AND n3.worldTo >= $p6 } ELSE hit.knownFrom <= $p4 AND hit.worldFrom <= $p5 AND hit.worldTo >= $p6 END
WITH hit, weight, CASE WHEN hit.nameDays IS NULL THEN ' ' + coalesce(hit.nameWords, '') + ' ' + coalesce(hit.textWords, '') + ' ' ELSE reduce(text = ' ', name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] | text + replace(name[3], '_', ' ') + ' ') END AS words, CASE WHEN hit.nameDays IS NULL THEN ' ' + coalesce(hit.nameSounds, '') + ' ' ELSE reduce(text = ' ', name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] | text + replace(name[4], '_', ' ') + ' ') END AS sounds
WITH hit, weight, [word IN $p7 WHERE NOT (words =~ word[1] OR sounds =~ word[2]) | word[0]] AS missing
WITH hit, weight WHERE hit.nameDays IS NULL OR size(missing) = 0 OR any(name IN CASE WHEN hit.nameDays IS NULL THEN coalesce(hit.nameKeys, []) ELSE [name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] WHERE name[2] = 'name' | name[3]] END WHERE name STARTS WITH $p1)
WITH collect(hit) AS hits, collect(weight) AS weights
CALL (hits, weights) {
  UNWIND range(0, size(hits) - 1) AS place RETURN hits[place] AS hit, weights[place] AS weight, [] AS missing
  UNION ALL
  WITH hits WHERE size(hits) < 10 AND $p8 > 1 AND none(hit IN hits WHERE $p1 IN CASE WHEN hit.nameDays IS NULL THEN coalesce(hit.nameKeys, []) ELSE [name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] WHERE name[2] = 'name' | name[3]] END)
  CALL (hits) {
    CALL db.index.fulltext.queryNodes('search_name_336aec85', $p9, {limit: 100}) YIELD node, score RETURN node AS hit, 2 * score AS weight
    UNION ALL
    CALL db.index.fulltext.queryNodes('search_text_8de0cf0c', $p10, {limit: 100}) YIELD node, score RETURN node AS hit, score AS weight
  }
  WITH hits, hit, max(weight) AS weight
  WHERE CASE WHEN hit:Claim AND hit.validFrom IS NULL AND hit.validTo IS NULL THEN EXISTS { MATCH (hit)<-[:CONVEYS]-(n4:Statement) WHERE n4.knownFrom <= $p4 AND n4.worldFrom <= $p5 AND n4.worldTo >= $p6 } WHEN hit:Pledge AND hit.agreedOn IS NULL THEN coalesce(COLLECT { MATCH (hit)-[e1:STAGED_BY]->(n5) WHERE e1.onLatest IS NOT NULL AND n5.knownFrom <= $p4 RETURN e1.onLatest AS day ORDER BY day LIMIT 1 }[0] <= $p5, false) WHEN hit:Proposal THEN EXISTS { MATCH (hit)<-[:CONVEYS]-(n6:Statement) WHERE n6.knownFrom <= $p4 AND n6.worldFrom <= $p5 AND n6.worldTo >= $p6 } ELSE hit.knownFrom <= $p4 AND hit.worldFrom <= $p5 AND hit.worldTo >= $p6 END
  WITH hits, hit, weight, CASE WHEN hit.nameDays IS NULL THEN ' ' + coalesce(hit.nameWords, '') + ' ' + coalesce(hit.textWords, '') + ' ' ELSE reduce(text = ' ', name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] | text + replace(name[3], '_', ' ') + ' ') END AS words, CASE WHEN hit.nameDays IS NULL THEN ' ' + coalesce(hit.nameSounds, '') + ' ' ELSE reduce(text = ' ', name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] | text + replace(name[4], '_', ' ') + ' ') END AS sounds
  WITH hits, hit, weight, [word IN $p7 WHERE NOT (words =~ word[1] OR sounds =~ word[2]) | word[0]] AS missing
  WHERE 2 * size(missing) <= $p8 AND NOT hit IN hits
  RETURN hit, weight, missing
}
WITH hit, hit.id AS id, missing, CASE WHEN size(missing) > 0 THEN 0.9 * (1 - 1.0 * size(missing) / $p8) + 0.05 * weight / (weight + 50) ELSE
  1 + 48 * weight / (weight + 50) + CASE WHEN $p1 IN CASE WHEN hit.nameDays IS NULL THEN coalesce(hit.nameKeys, []) ELSE [name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] WHERE name[2] = 'name' | name[3]] END THEN 100 WHEN any(name IN CASE WHEN hit.nameDays IS NULL THEN coalesce(hit.nameKeys, []) ELSE [name IN [name IN [entry IN hit.nameDays | split(entry, ' ')] WHERE name[0] <= $p0 | name] WHERE name[2] = 'name' | name[3]] END WHERE name STARTS WITH $p1) THEN 50 ELSE 0 END END AS score
WITH hit, id, score, missing ORDER BY score DESC, id LIMIT $p11
RETURN [[$p12, [['summary', hit.summary, false], ['name', hit.name, false], ['names', [place IN range(0, size(coalesce(hit.spellings, [])) - 1) WHERE left(hit.spellingsKnown[place], 9) <= $p0 | hit.spellings[place]], false], ['styledAs', [place IN range(0, size(coalesce(hit.titles, [])) - 1) WHERE left(hit.titlesKnown[place], 9) <= $p0 | hit.titles[place]], true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], [$p12, [['summary', hit.summary, false], ['name', hit.name, false], ['names', [place IN range(0, size(coalesce(hit.spellings, [])) - 1) WHERE left(hit.spellingsKnown[place], 9) <= $p0 | hit.spellings[place]], false], ['styledAs', [place IN range(0, size(coalesce(hit.titles, [])) - 1) WHERE left(hit.titlesKnown[place], 9) <= $p0 | hit.titles[place]], true], ['aliases', hit.aliases, false], ['title', hit.title, false], ['gist', hit.gist, false]], [CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url, end.textDigest]][0], [(hit)-[:STANDS_IN]->(end) | [end.textDigest]][0]] END]], missing, [hit.id]] AS row
// $p0 = "500020319"
// $p1 = "volodimir"
// $p2 = "+(nameKeys:volodimir^100 OR nameWords:(+(volodimir^4 OR volodimir~1 OR nameSounds:volodimir^2 OR nameSounds:volodimir~1^0.5))) +searchType:(Person OR State)^0 +searchKnown:[400000000 TO 500020319]^0 +searchFrom:[400000000 TO 500020331]^0 +searchTo:[500020301 TO 600000000]^0"
// $p3 = "+textWords:(+(volodimir^4 OR volodimir~1)) +searchType:(Person OR State)^0 +searchKnown:[400000000 TO 500020319]^0 +searchFrom:[400000000 TO 500020331]^0 +searchTo:[500020301 TO 600000000]^0"
// $p4 = 20319
// $p5 = 20331
// $p6 = 20301
// $p7 = [["volodimir","(?s).* (?:volodimir|[^ ]?volodimir|[^ ]?olodimir|ovlodimir|v[^ ]?olodimir|v[^ ]?lodimir|vloodimir|vo[^ ]?lodimir|vo[^ ]?odimir|vooldimir|vol[^ ]?odimir|vol[^ ]?dimir|voldoimir|volo[^ ]?dimir|volo[^ ]?imir|voloidmir|volod[^ ]?imir|volod[^ ]?mir|volodmiir|volodi[^ ]?mir|volodi[^ ]?ir|volodiimr|volodim[^ ]?ir|volodim[^ ]?r|volodimri|volodimi[^ ]?r|volodimi[^ ]?|volodimir[^ ]?) .*","(?s).* (?:volodimir|[^ ]?volodimir|[^ ]?olodimir|ovlodimir|v[^ ]?olodimir|v[^ ]?lodimir|vloodimir|vo[^ ]?lodimir|vo[^ ]?odimir|vooldimir|vol[^ ]?odimir|vol[^ ]?dimir|voldoimir|volo[^ ]?dimir|volo[^ ]?imir|voloidmir|volod[^ ]?imir|volod[^ ]?mir|volodmiir|volodi[^ ]?mir|volodi[^ ]?ir|volodiimr|volodim[^ ]?ir|volodim[^ ]?r|volodimri|volodimi[^ ]?r|volodimi[^ ]?|volodimir[^ ]?) .*"]]
// $p8 = 1
// $p9 = "+nameWords:((volodimir^4 OR volodimir~1 OR nameSounds:volodimir^2 OR nameSounds:volodimir~1^0.5)) +searchType:(Person OR State)^0 +searchKnown:[400000000 TO 500020319]^0 +searchFrom:[400000000 TO 500020331]^0 +searchTo:[500020301 TO 600000000]^0"
// $p10 = "+textWords:((volodimir^4 OR volodimir~1)) +searchType:(Person OR State)^0 +searchKnown:[400000000 TO 500020319]^0 +searchFrom:[400000000 TO 500020331]^0 +searchTo:[500020301 TO 600000000]^0"
// $p11 = 5
// $p12 = "Volodimir"
