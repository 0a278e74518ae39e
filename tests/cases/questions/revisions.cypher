// revisions
MATCH (revision:Revision)
WHERE revision.number > 0
WITH revision, revision.number AS number
WITH revision, number ORDER BY number DESC LIMIT $p0
RETURN [[number, revision.tool, revision.dataset, revision.undoes, revision.undoneBy, revision.reason, [number, revision.changes]]] AS row, 0 AS part
UNION ALL
RETURN COUNT { MATCH (revision:Revision) WHERE revision.number > 0 WITH revision, revision.number AS number RETURN 1 } AS row, 1 AS part
// $p0 = 3
// $p1 = 2
// $p2 = 0
