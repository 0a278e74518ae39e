// revisions
OPTIONAL MATCH (record:Entity {id: $p0})
OPTIONAL MATCH (removed:Removed {id: $p0})
WITH coalesce(record.revisions, removed.revisions, []) AS numbers
UNWIND numbers AS one
MATCH (revision:Revision)
WHERE revision.number = one AND revision.dataset = $p1
WITH revision, revision.number AS number
WITH revision, number ORDER BY number LIMIT $p2
RETURN [number, [number, revision.changes], [number, revision.changes]] AS row, 0 AS part
UNION ALL
RETURN EXISTS { MATCH (:Entity {id: $p0}) } OR EXISTS { MATCH (:Removed {id: $p0}) } AS row, 1 AS part
// $p0 = "person:emmanuel-macron"
// $p1 = "seed"
// $p2 = 5
// $p3 = 20
// $p4 = 0
// $p5 = 1
// $p6 = 0
// $p7 = "person:keir-starmer"
