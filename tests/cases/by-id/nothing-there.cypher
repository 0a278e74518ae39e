// person
MATCH (n0:Person {id: $p0})
RETURN [n0.name] AS row
// $p0 = "person:nobody"
