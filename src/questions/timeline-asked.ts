import { ServiceError } from "../errors/service-error.js";
import { shown } from "../errors/shown.js";
import { dayRange } from "../graph/scalars/edtf.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Parameter } from "../query/plan/expression.js";

/** What the timeline shows, and the date that places it there. */
export const dated = [
  { type: "EVENT", label: "Event", key: "date" },
  { type: "STATEMENT", label: "Statement", key: "saidOn" },
  // For a pledge without a date of agreement, the writer takes the first dated entry of its history.
  { type: "PLEDGE", label: "Pledge", key: "since" },
] as const;

/** How many nodes of a bucket are shown at most. */
export const shownNodes = 100;

/** How many buckets an answer has at most. */
export const mostBuckets = 2_000;

export type Bucket = "DAY" | "MONTH" | "YEAR";

/** The arguments of `timeline`. */
export interface Asked {
  readonly bucket: Bucket;
  /** Names of EntityType. */
  readonly types: Parameter;
  readonly about: Leaf<string> | undefined;
  /** Days since 1970-01-01. */
  readonly from: Parameter | undefined;
  readonly to: Parameter | undefined;
}

/** @throws ServiceError when the parameter is read, for a type that cannot be on a timeline. */
export function typesOf(given: Leaf<readonly string[]> | undefined): Parameter {
  const all: readonly string[] = dated.map(({ type }) => type);
  return {
    read: (request) => {
      const types = given?.read(request) ?? all;
      const other = types.find((type) => !all.includes(type));
      if (other === undefined) return types;
      throw new ServiceError(
        "BAD_USER_INPUT",
        `\`where: {types: [${other}]}\` cannot be on a timeline. Write one or more of ${all.join(", ")}.`,
        { field: "where.types" },
      );
    },
  };
}

/** @throws ServiceError when the parameters are read, for a start after the end. */
export function range(from: Leaf<string> | undefined, to: Leaf<string> | undefined): Pick<Asked, "from" | "to"> {
  const first: Parameter | undefined = from && {
    read: (request) => {
      const [start, end] = [from.read(request), to?.read(request)];
      const day = dayRange(start).earliest;
      if (end === undefined || end === null || day <= dayRange(end).latest) return day;
      throw new ServiceError(
        "BAD_USER_INPUT",
        `\`where: {from: ${shown(start)}, to: ${shown(end)}}\` ends before it begins. Write \`from: ` +
          `${shown(end)}, to: ${shown(start)}\` for the span between them.`,
        { field: "where.from" },
      );
    },
  };
  return { from: first, to: to && { read: (request) => dayRange(to.read(request)).latest } };
}
