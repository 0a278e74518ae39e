import { ServiceError } from "../errors/service-error.js";
import { dayText } from "../graph/scalars/edtf.js";
import { byColumn, mustExist, type Question } from "../query/plan/question.js";
import { type Asked, type Bucket, mostBuckets, range, shownNodes, typesOf } from "./timeline-asked.js";
import { bucketNodes, bucketText } from "./timeline-buckets.js";

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
            `The timeline has more than ${mostBuckets.toLocaleString("en")} buckets: narrow \`where: ` +
              `{from: "2025-01", to: "2025-12"}\`, or take a longer \`bucket\` such as YEAR.`,
            { field: "bucket" },
          ),
      },
      checks: asked.about === undefined ? [] : [mustExist("where.about", asked.about)],
    };
  },
};
