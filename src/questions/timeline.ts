import { ServiceError } from "../errors/service-error.js";
import { shown } from "../errors/shown.js";
import { earliestKey, latestKey } from "../graph/graph-model.js";
import { dayRange, dayText, openDay } from "../graph/scalars/edtf.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Parameter } from "../query/plan/plan.js";
import { literal, type PrintContext, whereAll, whereLines } from "../query/print/print-context.js";
import { byColumn, mustExist, type Question } from "../query/plan/question.js";

/** What stands on the axis, and the date by which it does. */
const dated = [
  { type: "EVENT", label: "Event", key: "date" },
  { type: "STATEMENT", label: "Statement", key: "saidOn" },
  // Of a pledge that says nothing of its agreement, the writer takes the first dated entry of its history.
  { type: "PLEDGE", label: "Pledge", key: "since" },
] as const;

/** Most nodes shown of a bucket. */
const shownNodes = 100;

/** Most buckets of an answer. */
const mostBuckets = 2_000;

type Bucket = "DAY" | "MONTH" | "YEAR";

/** Characters of a day's text, `-04` or `-09-04`, that a bucket does not show. */
const hidden: Readonly<Record<Bucket, number>> = { DAY: 0, MONTH: 3, YEAR: 6 };

/** Events, statements and pledges on one axis. */
export const timeline: Question = {
  name: "timeline",
  needs: ["Event", "Statement", "Pledge", "Claim"],
  structural: ["bucket"],
  sdl: `
    extend type Query {
      """
      Events by their date, statements by when they were said and pledges by when they were agreed, or else first came to a
      stage, counted by day, month or year. What is dated less precisely than the bucket, or by a span, stands in a bucket of
      its own range, so that a month is never shown as a day. A date with an open start counts from its last day, one with an
      open end from its first; what is undated is left out. At most 2,000 buckets.
      """
      timeline(
        "What to show; everything dated if it is left out."
        where: TimelineWhere
        "How long a bucket is."
        bucket: Bucket!
        "At which time of the world, and from what had been published by when."
        asOf: AsOf
      ): [TimelineBucket!]!
    }
    "What a timeline shows; what is left out does not restrict."
    input TimelineWhere {
      "EVENT, STATEMENT, PLEDGE, or some of them."
      types: [EntityType!]
      """
      Id of an entity: itself; of an actor the statements that it made, that are addressed to it, or that convey a claim about
      or with it or a pledge it is party to, these pledges, and the events it took part in; of an event also what was said and
      agreed at it; of a claim, pledge or proposal also the statements that convey it.
      """
      about: ID
      "Only what reaches this date or lies after it."
      from: Edtf
      "Only what begins by the end of this date."
      to: Edtf
    }
    "How long a bucket of a timeline is."
    enum Bucket {
      "A day."
      DAY
      "A month."
      MONTH
      "A year."
      YEAR
    }
    "What is dated by one day, month or year, or by the same span of them."
    type TimelineBucket {
      "The first day, month or year, as precise as the bucket: \`2025-09-04\`, \`2025-09\`, \`2025\`."
      start: Edtf!
      "The last one; the same as the first but for what is dated less precisely, or by a span."
      end: Edtf!
      "How many there are."
      count: Int!
      "The first 100 of them, by date, then by id."
      nodes: [Node!]!
    }
  `,
  plan: ({ argument, part }) => {
    const bucket = argument("bucket")?.current as Bucket;
    const asked: Asked = {
      bucket,
      types: typesOf(part("where", "types")),
      about: part("where", "about"),
      ...range(part("where", "from"), part("where", "to")),
    };
    const text = (day: unknown): string => (dayText(day) ?? "").slice(0, -hidden[bucket] || undefined);
    return {
      print: (context) => ({
        lines: printBuckets(context, asked),
        names: ["startFrom", "startTo", "endFrom", "endTo", "total", "items"],
      }),
      shape: {
        TimelineBucket: {
          start: { value: "startFrom", read: text },
          end: { value: "endFrom", read: text },
          count: { value: "total" },
          nodes: {
            nodes: asked.about === undefined ? (context) => printNodes(context, asked) : "items",
            most: { read: () => shownNodes },
          },
        },
      },
      order: [byColumn("startFrom"), byColumn("endFrom")],
      most: {
        rows: mostBuckets,
        refusal: () =>
          new ServiceError(
            "QUERY_TOO_COSTLY",
            `The timeline has more than ${mostBuckets.toLocaleString("en")} buckets: narrow \`where: {from: "2025-01", to: "2025-12"}\`, or take a longer \`bucket\` such as YEAR.`,
            { field: "bucket" },
          ),
      },
      checks: asked.about === undefined ? [] : [mustExist("where.about", asked.about)],
    };
  },
};

interface Asked {
  readonly bucket: Bucket;
  /** Names of EntityType. */
  readonly types: Parameter;
  readonly about: Leaf | undefined;
  /** Days since 1970-01-01. */
  readonly from: Parameter | undefined;
  readonly to: Parameter | undefined;
}

/** @throws ServiceError when it is read, for a type that has no place on the axis. */
function typesOf(given: Leaf | undefined): Parameter {
  const all: readonly string[] = dated.map(({ type }) => type);
  return {
    read: (variables) => {
      const types = (given?.read(variables) ?? all) as readonly string[];
      const other = types.find((type) => !all.includes(type));
      if (other === undefined) return types;
      throw new ServiceError(
        "BAD_USER_INPUT",
        `\`where: {types: [${other}]}\` has no place on a timeline; write some of ${all.join(", ")}.`,
        { field: "where.types" },
      );
    },
  };
}

/** @throws ServiceError when they are read, for a start after the end. */
function range(from: Leaf | undefined, to: Leaf | undefined): Pick<Asked, "from" | "to"> {
  const first: Parameter | undefined = from && {
    read: (variables) => {
      const [start, end] = [from.read(variables) as string, to?.read(variables) as string | undefined];
      const day = dayRange(start).earliest;
      if (end === undefined || end === null || day <= dayRange(end).latest) return day;
      throw new ServiceError(
        "BAD_USER_INPUT",
        `\`where: {from: ${shown(start)}, to: ${shown(end)}}\` ends before it begins; write \`from: ${shown(end)}, to: ${shown(start)}\` for what lies between.`,
        { field: "where.from" },
      );
    },
  };
  return { from: first, to: to && { read: (variables) => dayRange(to.read(variables) as string).latest } };
}

/**
 * The buckets. Of everything, each type is counted by the text of its date, which an index has, and the days of each text
 * are looked up once:
 * ```cypher
 * CALL () {
 *   UNWIND CASE WHEN 'EVENT' IN $p0 THEN [1] ELSE [] END AS asked
 *   CALL (asked) { MATCH (item:Event) WHERE item.date IS NOT NULL WITH item.date AS text, count(*) AS found RETURN text, found }
 *   CALL (text) { MATCH (one:Event) WHERE one.date = text WITH one LIMIT 1 RETURN [one.dateEarliest, one.dateLatest] AS days }
 *   RETURN days, found
 *   UNION ALL ...
 * }
 * WITH <first day of days> AS first, <last day of days> AS last, found, items
 * WITH <first and last day of the bucket of first> AS startFrom, AS startTo, <those of last> AS endFrom, AS endTo, sum(found) AS total
 * ```
 * Each is a CALL of its own: with a subquery in an expression beside it, Neo4j reads the date from every node, and not from
 * the index; behind the UNWIND alone it gathers the texts out of their order.
 * About one entity, the items are found from it and kept with their buckets.
 */
function printBuckets(context: PrintContext, asked: Asked): readonly string[] {
  const between = [
    ...(asked.from === undefined ? [] : [`last >= ${context.parameter(asked.from)}`]),
    ...(asked.to === undefined ? [] : [`first <= ${context.parameter(asked.to)}`]),
  ];
  const bounds = ["startFrom", "startTo", "endFrom", "endTo"];
  const whole = asked.about === undefined;
  return [
    ...(asked.about === undefined ? wholeLines(context, asked) : aboutLines(context, asked, asked.about)),
    `WITH ${firstDay("days[0]", "days[1]")} AS first, ${lastDay("days[0]", "days[1]")} AS last, ${whole ? "found" : "item"}`,
    ...whereLines([`first < ${openDay}`, `last > -${openDay}`, ...between]),
    `WITH ${bucketOf(asked.bucket, "first", "start")}, ${bucketOf(asked.bucket, "last", "end")}, ${whole ? "found" : "first, item ORDER BY first, item.id"}`,
    `WITH ${bounds.join(", ")}, ${whole ? "sum(found) AS total, null AS items" : `count(item) AS total, collect(item)[0..${shownNodes}] AS items`} LIMIT ${mostBuckets + 1}`,
  ];
}

function wholeLines(context: PrintContext, asked: Asked): readonly string[] {
  const branches = dated.map(({ type, label, key }) => {
    const conditions = [
      `item.${key} IS NOT NULL`,
      ...withinDays(context, asked, key),
      ...context.cutOfNode("item", label),
    ];
    return [
      `  ${onlyAsked(context, asked, type)}`,
      `  CALL (asked) { MATCH (item:${label})${whereAll(conditions)} WITH item.${key} AS text, count(*) AS found RETURN text, found }`,
      `  CALL (text) { MATCH (one:${label}) WHERE one.${key} = text WITH one LIMIT 1 RETURN [one.${earliestKey(key)}, one.${latestKey(key)}] AS days }`,
      "  RETURN days, found",
    ];
  });
  return [
    "CALL () {",
    ...branches.flatMap((branch, index) => (index === 0 ? branch : ["  UNION ALL", ...branch])),
    "}",
  ];
}

const onlyAsked = (context: PrintContext, { types }: Asked, type: string): string =>
  `UNWIND CASE WHEN ${literal(type)} IN ${context.parameter(types)} THEN [1] ELSE [] END AS asked`;

/** What must hold of the days of a date that reaches into the range, so that an index finds it; an open start is as early as can be. */
function withinDays(context: PrintContext, { from, to }: Asked, key: string): readonly string[] {
  return [
    ...(to === undefined ? [] : [`item.${earliestKey(key)} <= ${context.parameter(to)}`]),
    ...(from === undefined ? [] : [`item.${latestKey(key)} >= ${context.parameter(from)}`]),
  ];
}

function aboutLines(context: PrintContext, asked: Asked, about: Leaf): readonly string[] {
  const cut = (...nodes: readonly (readonly [name: string, label: string])[]): string =>
    whereAll(nodes.flatMap(([name, label]) => context.cutOfNode(name, label)));
  const [statement, told] = [
    ["item", "Statement"],
    ["told", "Claim|Pledge"],
  ] as const;
  const days = dated.map(
    ({ type, label, key }) =>
      `WHEN item:${label} AND ${literal(type)} IN ${context.parameter(asked.types)} THEN [item.${earliestKey(key)}, item.${latestKey(key)}]`,
  );
  return [
    `MATCH (about:Entity {id: ${context.parameter(about)}})${cut(["about", ""])}`,
    "CALL (about) {",
    "  RETURN about AS item",
    `  UNION MATCH (about)-[:MADE]->(item:Statement)${cut(statement)} RETURN item`,
    `  UNION MATCH (about)<-[:ADDRESSED_TO]-(item:Statement)${cut(statement)} RETURN item`,
    `  UNION MATCH (about)<-[:SUBJECT|OBJECT]-(told:Claim)<-[:CONVEYS]-(item:Statement)${cut(statement, told)} RETURN item`,
    `  UNION MATCH (about)-[:PARTY_TO]->(told:Pledge)<-[:CONVEYS]-(item:Statement)${cut(statement, told)} RETURN item`,
    `  UNION MATCH (about)<-[:CONVEYS]-(item:Statement)${cut(statement)} RETURN item`,
    `  UNION MATCH (about)<-[:AT]-(item:Statement|Pledge)${cut(["item", "Statement|Pledge"])} RETURN item`,
    `  UNION MATCH (about)-[:PARTY_TO]->(item:Pledge)${cut(["item", "Pledge"])} RETURN item`,
    `  UNION MATCH (about)-[:TOOK_PART_IN]->(item:Event)${cut(["item", "Event"])} RETURN item`,
    "}",
    `WITH item, CASE ${days.join(" ")} END AS days WHERE days[0] IS NOT NULL`,
  ];
}

/** The day that a date counts from: its first, with an open start its last. */
const firstDay = (earliest: string, latest: string): string =>
  `CASE WHEN ${earliest} <= -${openDay} THEN ${latest} ELSE ${earliest} END`;

/** The day that a date counts to: its last, with an open end its first. */
const lastDay = (earliest: string, latest: string): string =>
  `CASE WHEN ${latest} >= ${openDay} THEN ${earliest} ELSE ${latest} END`;

/** The first and the last day of the bucket that a day lies in: `duration.inDays(epoch, date.truncate('month', day)).days AS startFrom, ... AS startTo`. */
function bucketOf(bucket: Bucket, day: string, name: string): string {
  if (bucket === "DAY") return `${day} AS ${name}From, ${day} AS ${name}To`;
  const unit = bucket === "MONTH" ? "month" : "year";
  const epoch = "date('1970-01-01')";
  const begin = `date.truncate('${unit}', ${epoch} + duration({days: ${day}}))`;
  return `duration.inDays(${epoch}, ${begin}).days AS ${name}From, duration.inDays(${epoch}, ${begin} + duration({${unit}s: 1})).days - 1 AS ${name}To`;
}

/**
 * The first nodes of a bucket, by an index of each type; those with an open start, which are few, apart:
 * ```cypher
 * COLLECT {
 *   CALL (startFrom, startTo, endFrom, endTo) {
 *     UNWIND ... AS asked MATCH (item:Event) WHERE item.dateEarliest >= startFrom AND item.dateEarliest <= startTo AND <last day> >= endFrom AND <last day> <= endTo
 *     RETURN item, item.dateEarliest AS first ORDER BY first, item.id LIMIT 100
 *     UNION ALL ... WHERE item.dateEarliest = -10000000 AND ...
 *   }
 *   WITH item, first ORDER BY first, item.id LIMIT 100 RETURN item
 * }
 * ```
 */
function printNodes(context: PrintContext, asked: Asked): string {
  const branches = dated.flatMap(({ type, label, key }) => {
    const [earliest, latest] = [`item.${earliestKey(key)}`, `item.${latestKey(key)}`];
    const more = [...withinDays(context, asked, key), ...context.cutOfNode("item", label)];
    const branch = (first: string, conditions: readonly string[]): string =>
      `${onlyAsked(context, asked, type)} MATCH (item:${label})${whereAll([...conditions, ...more])} RETURN item, ${first} AS first ORDER BY first, item.id LIMIT ${shownNodes}`;
    const last = lastDay(earliest, latest);
    return [
      branch(earliest, [
        `${earliest} >= startFrom`,
        `${earliest} <= startTo`,
        `endFrom <= ${last}`,
        `${last} <= endTo`,
        ...(asked.from === undefined ? [] : [`${last} >= ${context.parameter(asked.from)}`]),
      ]),
      branch(latest, [
        `${earliest} = -${openDay}`,
        `${latest} >= startFrom`,
        `${latest} <= startTo`,
        `${latest} >= endFrom`,
        `${latest} <= endTo`,
        ...(asked.to === undefined ? [] : [`${latest} <= ${context.parameter(asked.to)}`]),
      ]),
    ];
  });
  return `COLLECT { CALL (startFrom, startTo, endFrom, endTo) { ${branches.join(" UNION ALL ")} } WITH item, first ORDER BY first, item.id LIMIT ${shownNodes} RETURN item }`;
}
