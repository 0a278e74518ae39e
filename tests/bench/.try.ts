import "reflect-metadata";
import { buildModel } from "../../src/server/build-model.js";
import { lineReporter } from "../../src/database/report/line-reporter.js";
import { startBenchGraph } from "./load/bench-graph.js";
const t = Date.now();
const graph = await startBenchGraph(buildModel(), (process.argv[2] ?? "10k") as "10k", lineReporter(process.stderr));
console.log(Date.now() - t, "ms", graph.address);
for (const q of ["MATCH (a:Article) RETURN a.disclosures, count(*)", "MATCH (n) UNWIND labels(n) AS l RETURN l, count(*)", "MATCH ()-[r]->() RETURN type(r), count(*)", "MATCH (a:Actor) RETURN a.name, count{(a)-[:MADE]->()} AS n ORDER BY n DESC LIMIT 3","SHOW INDEXES YIELD name, state WHERE state<>'ONLINE' RETURN name,state",
"MATCH (s:Statement) WHERE s.depth>1 RETURN s.depth, count(*)", "MATCH (e:Event) RETURN count{(e)<-[:AT]-(:Statement)} AS n ORDER BY n DESC LIMIT 20"]) {
  const r = await graph.driver.executeQuery(q);
  console.log(q, JSON.stringify(r.records.map((x) => [...x.values()])));
}
if (process.argv[3] === "stay") { console.log("staying"); await new Promise((r) => process.once("SIGTERM", r)); }
await graph.stop();
