import { ServiceError } from "../errors/service-error.js";
import { shown } from "../errors/shown.js";
import type { ShownChange } from "../graph/shown-change.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Lens, Seen } from "../query/lens.js";
import { cypher, subquery, whereAll, whereLines } from "../query/plan/cypher.js";
import type { Cypher, Parameter } from "../query/plan/expression.js";
import type { Check } from "../query/plan/plan.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import { byColumn, type FieldRequest, type MadeObjects, type Question } from "../query/plan/question.js";
import { revisionsSdl } from "./revisions-sdl.js";

/** Unpacking takes a request more time than its number of rows tells. */
const mostPerRequest = { of: "`revisions`", most: 4 };

/** What it costs to unpack the changes of a revision: an import usually writes thousands of records in each. */
const usualRecords = 1_000;

/** Most changes that can be skipped: more than a revision has. */
const mostSkipped = 1_000_000;

/** The history of the graph: every change set that was applied. */
export const revisions: Question = {
  name: "revisions",
  needs: [],
  mostPerRequest,
  sdl: revisionsSdl,
  plan: ({ lens, argument }) => {
    const asked: Asked = { of: argument("of"), number: argument("number"), dataset: argument("dataset") };
    return {
      text: { lines: revisionLines(lens, asked), names: ["revision", "number"] },
      shape: {
        Revision: {
          number: { value: "number" },
          at: { value: "revision.at" },
          by: { value: "revision.by" },
          tool: { value: "revision.tool" },
          dataset: { value: "revision.dataset" },
          reason: { value: "revision.reason" },
          files: { value: "coalesce(revision.files, [])", read: namesOfFiles },
          undoes: { value: "revision.undoes" },
          undoneBy: { value: "revision.undoneBy" },
          hash: { value: "revision.hash" },
          recordCount: { value: "revision.size" },
          changes: { made: (field) => changesOf(field, asked.of) },
        },
      },
      order: [byColumn("number", true)],
      checks: asked.of === undefined ? [] : [mustHaveHistory(lens, asked.of)],
    };
  },
};

/** Names without folders: those of the operator's machine are nobody's business. */
const namesOfFiles = (paths: unknown): readonly string[] => [
  ...new Set((paths as readonly string[]).map((path) => path.split(/[\\/]/).at(-1) ?? path)),
];

interface Asked {
  readonly of: Leaf<string> | undefined;
  readonly number: Leaf<number> | undefined;
  readonly dataset: Leaf<string> | undefined;
}

/**
 * The revisions that changed a record:
 * ```cypher
 * OPTIONAL MATCH (record:Entity {id: $p0})
 * OPTIONAL MATCH (removed:Removed {id: $p0})
 * UNWIND coalesce(record.revisions, removed.revisions, []) AS one
 * MATCH (revision:Revision) WHERE revision.number = one
 * WITH revision, revision.number AS number
 * ```
 * Without `of`, those with a number above 0: every one but the head that an empty journal has.
 */
function revisionLines(lens: Lens, { of, number, dataset }: Asked): readonly Cypher[] {
  const { pattern, conditions } = lens.node("revision", "Revision");
  return [
    ...(of === undefined ? [] : [...historyLines(lens, of), "UNWIND numbers AS one"]),
    cypher`MATCH ${pattern}`,
    ...whereLines([
      ...conditions,
      of === undefined ? "revision.number > 0" : "revision.number = one",
      ...(number === undefined ? [] : [cypher`revision.number = ${number}`]),
      ...(dataset === undefined ? [] : [cypher`revision.dataset = ${dataset}`]),
    ]),
    "WITH revision, revision.number AS number",
  ];
}

/** Binds the numbers of the revisions that changed a record, whether or not it is still there. */
function historyLines(lens: Lens, id: Parameter<string>): readonly Cypher[] {
  const [record, removed] = [lens.node("record", "Entity", { id }), lens.node("removed", "Removed", { id })];
  return [
    cypher`OPTIONAL MATCH ${record.pattern}`,
    ...whereLines(record.conditions),
    cypher`OPTIONAL MATCH ${removed.pattern}`,
    ...whereLines(removed.conditions),
    "WITH coalesce(record.revisions, removed.revisions, []) AS numbers",
  ];
}

function mustHaveHistory(lens: Lens, id: Parameter<string>): Check {
  const [record, removed] = [lens.node("", "Entity", { id }), lens.node("", "Removed", { id })];
  const exists = ({ pattern, conditions }: Seen): Cypher =>
    subquery("EXISTS", cypher`MATCH ${pattern}${whereAll(conditions)}`);
  return {
    expression: cypher`${exists(record)} OR ${exists(removed)}`,
    refuse: (found, request) =>
      found === true
        ? undefined
        : new ServiceError(
            "BAD_USER_INPUT",
            `\`of\`: nothing has, or ever had, the id ${shown(id.read(request))}. Find ids with \`search(query: ` +
              '"...") { nodes { id } }`.',
            { field: "of" },
          ),
  };
}

/** The changes of a revision: the number goes along with the bytes, so that messages can name the revision. */
function changesOf({ argument, size }: FieldRequest, ofList: Leaf<string> | undefined): MadeObjects {
  const of = argument<string>("of") ?? ofList;
  const skip: Parameter<number> = { read: (request) => readSkip(argument<number>("skip"), request) };
  return {
    from: "[number, revision.changes]",
    make: (found, request): readonly ShownChange[] => {
      const [revision, packed] = found as readonly [number, Int8Array];
      return request.changesOf(packed, {
        revision,
        of: of?.read(request),
        skip: skip.read(request),
        first: size.read(request),
      });
    },
    parameters: [skip, ...(of === undefined ? [] : [of])],
    comparisons: usualRecords,
  };
}

function readSkip(leaf: Leaf<number> | undefined, request: QueryRequest): number {
  const skip = leaf?.read(request) ?? 0;
  if (skip >= 0 && skip <= mostSkipped) return skip;
  throw new ServiceError(
    "BAD_USER_INPUT",
    `\`skip: ${skip}\` is outside 0-${mostSkipped}. Write how many changes to leave out, such as \`skip: 20\` for ` +
      "those after the first 20.",
    { field: "skip" },
  );
}
