import "reflect-metadata";
import { parse } from "graphql";
import { buildModel } from "/work/main/src/server/build-model.js";
import { widenSchema } from "/work/main/src/graph/widen-schema.js";
import { compileRootField } from "/work/main/src/query/compile.js";
import { allQueries } from "/work/main/tests/bench/queries/all-queries.js";
const model = buildModel(); const schema = widenSchema(model);
const vars: Record<string, Record<string, unknown>> = { Q1: { id: "statement:x" }, Q2: { act: "PROPOSE", from: "2023-09-01", to: "2024-03-31" }, Q3: { id: "person:x" }, Q4: { id: "state:x" }, Q5: { ids: ["event:x"] }, Q6: { organisation: "organisation:x" }, Q7: { id: "article:x" }, Q8: { after: "c1.WzE5ODAwLCJzIl0.x" }, Q9: { act: "PROPOSE", from: "2023-06-01", to: "2023-11-30" } };
for (const q of allQueries) {
  const d = parse(q.document); const op: any = d.definitions[0]; const fragments = Object.fromEntries(d.definitions.slice(1).map((f: any) => [f.name.value, f]));
  const c = compileRootField({ model, schema, fragments, variables: vars[q.name]! } as never, [op.selectionSet.selections[0]]);
  let p: unknown; try { p = c.parameters(vars[q.name]!); } catch (e) { p = String(e); }
  console.log(`--- ${q.name} service\n// ${JSON.stringify(p)}\n${c.text}\n`);
}
