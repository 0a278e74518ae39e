import { ServiceError } from "../errors/service-error.js";
import { dayText } from "../graph/scalars/edtf.js";
import { byColumn, mustExist, type Question } from "../query/plan/question.js";
import { asOfArgument } from "./as-of-argument.js";
import { type Asked, type Bucket, mostBuckets, range, shownNodes, typesOf } from "./timeline-asked.js";
import { bucketNodes, bucketText } from "./timeline-buckets.js";

/** How many characters of a day's text a bucket does not show: none, `-04` or `-09-04`. */
const hidden: Readonly<Record<Bucket, number>> = { DAY: 0, MONTH: 3, YEAR: 6 };

export const timeline: Question = {
  name: "timeline",
  needs: ["Event", "Statement", "Pledge", "Claim"],
  structural: ["bucket"],
  sdl: `
    extend type Query {
      """
      Events, statements and pledges, counted by day, month or year: events by their date, statements by when they were
      said, and pledges by when they were agreed or, failing that, first reached a stage. A date that is less precise
      than the bucket, or a span, gets a bucket of its own range, so that a month is never shown as a day. A date with
      an open start counts on its last day, one with an open end on its first day. Undated items are left out. At most
      2,000 buckets.
      """
      timeline(
        "Filter. Default: everything that has a date."
        where: TimelineWhere
        "Length of a bucket."
        bucket: Bucket!
        ${asOfArgument()}
      ): [TimelineBucket!]!
    }
    "A filter on a timeline. Fields that are left out set no condition."
    input TimelineWhere {
      "Types to show: EVENT, STATEMENT or PLEDGE. Default: all three."
      types: [EntityType!]
      """
      Id of an entity: show it and what concerns it. For an actor, this means the statements that it made, that are
      addressed to it, or that convey a claim about or involving it or a pledge to which it is a party; these pledges;
      and the events that it took part in. For an event, it means what was said and agreed at it; for a claim, pledge or
      proposal, the statements that convey it.
      """
      about: ID
      "Show only items that end on or after this date."
      from: Edtf
      "Show only items that begin by the end of this date."
      to: Edtf
    }
    "The length of a bucket of a timeline."
    enum Bucket {
      "One day."
      DAY
      "One month."
      MONTH
      "One year."
      YEAR
    }
    "The items of one day, month or year, or of one span of them."
    type TimelineBucket {
      "The first day, month or year, as precise as the bucket: \`2025-09-04\`, \`2025-09\` or \`2025\`."
      start: Edtf!
      """
      The last day, month or year. It differs from \`start\` only for dates that are less precise than the bucket and
      for spans.
      """
      end: Edtf!
      "Number of items."
      count: Int!
      "The first 100 items, by date, then by id."
      nodes: [Node!]!
    }
  `,
  plan: ({ lens, required, part }) => {
    const bucket = required<Bucket>("bucket").current;
    const asked: Asked = {
      bucket,
      types: typesOf(part("where", "types")),
      about: part("where", "about"),
      ...range(part("where", "from"), part("where", "to")),
    };
    const text = (day: unknown): string => (dayText(day) ?? "").slice(0, -hidden[bucket] || undefined);
    return {
      text: bucketText(lens, asked),
      shape: {
        TimelineBucket: {
          start: { value: "startFrom", read: text },
          end: { value: "endFrom", read: text },
          count: { value: "total" },
          nodes: {
            nodes: asked.about === undefined ? bucketNodes(lens, asked) : "items",
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
            `The timeline has more than ${mostBuckets.toLocaleString("en")} buckets. Narrow it with \`where: ` +
              `{from: "2025-01", to: "2025-12"}\`, or use a longer \`bucket\` such as YEAR.`,
            { field: "bucket" },
          ),
      },
      checks: asked.about === undefined ? [] : [mustExist("where.about", asked.about)],
    };
  },
};
