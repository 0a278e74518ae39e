import { earliestKey, latestKey } from "../graph/derived-keys.js";
import { openDay } from "../graph/scalars/edtf.js";
import { type Lens, nodePattern, type Seen } from "../query/lens.js";
import type { Leaf } from "../query/plan/argument-value.js";
import { cypher, join, literal, subquery, whereAll, whereLines, spaced } from "../query/plan/cypher.js";
import type { Cypher, QuestionText } from "../query/plan/expression.js";
import { type Asked, type Bucket, dated, mostBuckets, shownNodes } from "./timeline-asked.js";

/**
 * Finds the buckets. For the whole graph, each type is counted by the text of its date, which is indexed, and the days
 * of each text are looked up once:
 * ```cypher
 * CALL () {
 *   UNWIND CASE WHEN 'EVENT' IN $p0 THEN [1] ELSE [] END AS asked
 *   CALL (asked) { MATCH (item:Event) WHERE item.date IS NOT NULL WITH item.date AS text, count(*) AS found RETURN
 *     text, found }
 *   CALL (text) { MATCH (one:Event) WHERE one.date = text WITH one LIMIT 1 RETURN [one.dateEarliest, one.dateLatest]
 *     AS days }
 *   RETURN days, found
 *   UNION ALL ...
 * }
 * WITH <first day of days> AS first, <last day of days> AS last, found
 * WITH <first and last day of the bucket of first> AS startFrom, AS startTo, <those of last> AS endFrom, AS endTo,
 *   found
 * WITH startFrom, startTo, endFrom, endTo, sum(found) AS total, null AS items
 * ```
 * Each step is a CALL of its own: if an expression beside it had a subquery, Neo4j would read the date from every node
 * instead of the index, and directly after the UNWIND it would group the texts without using the order of the index.
 * About one entity, the items are found from it and returned with their buckets.
 */
export function bucketText(lens: Lens, asked: Asked): QuestionText {
  const bounds = ["startFrom", "startTo", "endFrom", "endTo"];
  const { from, to, types, about } = asked;
  const between = [
    ...(from === undefined ? [] : [cypher`last >= ${from}`]),
    ...(to === undefined ? [] : [cypher`first <= ${to}`]),
  ];
  const whole = about === undefined;
  const totals = whole
    ? "sum(found) AS total, null AS items"
    : `count(item) AS total, collect(item)[0..${shownNodes}] AS items`;
  const lines = [
    ...(about === undefined ? wholeLines(lens, asked) : aboutLines(lens, asked, about)),
    `WITH ${firstDay("days[0]", "days[1]")} AS first, ${lastDay("days[0]", "days[1]")} AS last, ` +
      (whole ? "found" : "item"),
    ...whereLines([`first < ${openDay}`, `last > -${openDay}`, ...between]),
    `WITH ${bucketOf(asked.bucket, "first", "start")}, ${bucketOf(asked.bucket, "last", "end")}, ` +
      (whole ? "found" : "first, item ORDER BY first, item.id"),
    `WITH ${bounds.join(", ")}, ${totals} LIMIT ${mostBuckets + 1}`,
  ];
  const clocks = whole ? lens.parameters : [];
  const numberedFirst = [from, to, ...clocks, types].filter((parameter) => parameter !== undefined);
  return { lines, names: [...bounds, "total", "items"], numberedFirst };
}

function wholeLines(lens: Lens, asked: Asked): readonly Cypher[] {
  const branches = dated.map(({ type, label, key }) => {
    const item = lens.node("item", label);
    const where = whereAll([`item.${key} IS NOT NULL`, ...withinDays(asked, key), ...item.conditions]);
    // The days depend on the text only, so any node that has it will do.
    const one = nodePattern("one", label);
    return [
      cypher`  ${onlyAsked(asked, type)}`,
      spaced(
        cypher`  CALL (asked) { MATCH ${item.pattern}${where} WITH item.${key} AS text, count(*) AS found`,
        cypher`RETURN text, found }`,
      ),
      spaced(
        cypher`  CALL (text) { MATCH ${one} WHERE one.${key} = text WITH one LIMIT 1`,
        cypher`RETURN [one.${earliestKey(key)}, one.${latestKey(key)}] AS days }`,
      ),
      "  RETURN days, found",
    ];
  });
  return [
    "CALL () {",
    ...branches.flatMap((branch, index) => (index === 0 ? branch : ["  UNION ALL", ...branch])),
    "}",
  ];
}

const onlyAsked = ({ types }: Asked, type: string): Cypher =>
  cypher`UNWIND CASE WHEN ${literal(type)} IN ${types} THEN [1] ELSE [] END AS asked`;

/**
 * Conditions on the days of a date that overlaps the range, in a form that an index serves. An open start is earlier
 * than any day.
 */
function withinDays({ from, to }: Asked, key: string): readonly Cypher[] {
  return [
    ...(to === undefined ? [] : [cypher`item.${earliestKey(key)} <= ${to}`]),
    ...(from === undefined ? [] : [cypher`item.${latestKey(key)} >= ${from}`]),
  ];
}

function aboutLines(lens: Lens, asked: Asked, id: Leaf<string>): readonly Cypher[] {
  const about = lens.node("about", "Entity", { id });
  const item = (label: string): Seen => lens.node("item", label);
  /** Items of a type along a path from the entity, with the conditions on the proposition between, if there is one. */
  const along = (way: (item: Cypher) => Cypher, label: string, told?: Seen): Cypher => {
    const { pattern, conditions } = item(label);
    return cypher`  UNION MATCH ${way(pattern)}${whereAll([...conditions, ...(told?.conditions ?? [])])} RETURN item`;
  };
  const told = lens.node("told", "Claim|Pledge");
  const [claim, pledge] = [lens.node("told", "Claim").pattern, lens.node("told", "Pledge").pattern];
  const days = dated.map(({ type, label, key }) =>
    spaced(
      cypher`WHEN item:${label} AND ${literal(type)} IN ${asked.types}`,
      cypher`THEN [item.${earliestKey(key)}, item.${latestKey(key)}]`,
    ),
  );
  return [
    cypher`MATCH ${about.pattern}${whereAll(about.conditions)}`,
    "CALL (about) {",
    "  RETURN about AS item",
    along((made) => cypher`(about)-[:MADE]->${made}`, "Statement"),
    along((heard) => cypher`(about)<-[:ADDRESSED_TO]-${heard}`, "Statement"),
    along((teller) => cypher`(about)<-[:SUBJECT|OBJECT]-${claim}<-[:CONVEYS]-${teller}`, "Statement", told),
    along((teller) => cypher`(about)-[:PARTY_TO]->${pledge}<-[:CONVEYS]-${teller}`, "Statement", told),
    along((teller) => cypher`(about)<-[:CONVEYS]-${teller}`, "Statement"),
    along((there) => cypher`(about)<-[:AT]-${there}`, "Statement|Pledge"),
    along((own) => cypher`(about)-[:PARTY_TO]->${own}`, "Pledge"),
    along((event) => cypher`(about)-[:TOOK_PART_IN]->${event}`, "Event"),
    "}",
    cypher`WITH item, CASE ${join(days, " ")} END AS days WHERE days[0] IS NOT NULL`,
  ];
}

/** The day from which a date counts: its first, or with an open start its last. */
const firstDay = (earliest: string, latest: string): string =>
  `CASE WHEN ${earliest} <= -${openDay} THEN ${latest} ELSE ${earliest} END`;

/** The day to which a date counts: its last, or with an open end its first. */
const lastDay = (earliest: string, latest: string): string =>
  `CASE WHEN ${latest} >= ${openDay} THEN ${earliest} ELSE ${latest} END`;

/**
 * The first and last day of the bucket that contains a day: `duration.inDays(epoch, date.truncate('month', day)).days
 * AS startFrom, ... AS startTo`.
 */
function bucketOf(bucket: Bucket, day: string, name: string): string {
  if (bucket === "DAY") return `${day} AS ${name}From, ${day} AS ${name}To`;
  const unit = bucket === "MONTH" ? "month" : "year";
  const epoch = "date('1970-01-01')";
  const begin = `date.truncate('${unit}', ${epoch} + duration({days: ${day}}))`;
  return (
    `duration.inDays(${epoch}, ${begin}).days AS ${name}From, duration.inDays(${epoch}, ${begin} + ` +
    `duration({${unit}s: 1})).days - 1 AS ${name}To`
  );
}

/**
 * The first nodes of a bucket, by an index of each type. Dates with an open start, which are few, are read separately:
 * ```cypher
 * COLLECT {
 *   CALL (startFrom, startTo, endFrom, endTo) {
 *     UNWIND ... AS asked MATCH (item:Event) WHERE item.dateEarliest >= startFrom AND item.dateEarliest <= startTo AND
 *       <last day> >= endFrom AND <last day> <= endTo
 *     RETURN item, item.dateEarliest AS first ORDER BY first, item.id LIMIT 100
 *     UNION ALL ... WHERE item.dateEarliest = -10000000 AND ...
 *   }
 *   WITH item, first ORDER BY first, item.id LIMIT 100 RETURN item
 * }
 * ```
 */
export function bucketNodes(lens: Lens, asked: Asked): Cypher {
  const { from, to } = asked;
  const branches = dated.flatMap(({ type, label, key }) => {
    const [earliest, latest] = [`item.${earliestKey(key)}`, `item.${latestKey(key)}`];
    const item = lens.node("item", label);
    const branch = (first: string, conditions: readonly Cypher[]): Cypher => {
      const where = whereAll([...conditions, ...withinDays(asked, key), ...item.conditions]);
      return spaced(
        cypher`${onlyAsked(asked, type)} MATCH ${item.pattern}${where} RETURN item, ${first} AS first`,
        cypher`ORDER BY first, item.id LIMIT ${shownNodes}`,
      );
    };
    const last = lastDay(earliest, latest);
    return [
      branch(earliest, [
        `${earliest} >= startFrom`,
        `${earliest} <= startTo`,
        `endFrom <= ${last}`,
        `${last} <= endTo`,
        ...(from === undefined ? [] : [cypher`${last} >= ${from}`]),
      ]),
      branch(latest, [
        `${earliest} = -${openDay}`,
        `${latest} >= startFrom`,
        `${latest} <= startTo`,
        `${latest} >= endFrom`,
        `${latest} <= endTo`,
        ...(to === undefined ? [] : [cypher`${latest} <= ${to}`]),
      ]),
    ];
  });
  const found = cypher`CALL (startFrom, startTo, endFrom, endTo) { ${join(branches, " UNION ALL ")} }`;
  return subquery("COLLECT", cypher`${found} WITH item, first ORDER BY first, item.id LIMIT ${shownNodes} RETURN item`);
}
