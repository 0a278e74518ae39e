import { registerRankedEnum } from "../../graph/ranked-enum.js";

/**
 * How far a pledge has come, after OCHA FTS, IATI and the Kiel tracker. FLOATED and REFUSED never count towards a
 * total.
 */
export enum Stage {
  FLOATED = "FLOATED",
  PLEDGED = "PLEDGED",
  COMMITTED = "COMMITTED",
  ALLOCATED = "ALLOCATED",
  DELIVERED = "DELIVERED",
  BROKEN = "BROKEN",
  WITHDRAWN = "WITHDRAWN",
  LAPSED = "LAPSED",
  SUPERSEDED = "SUPERSEDED",
  REFUSED = "REFUSED",
}

registerRankedEnum(
  Stage,
  {
    name: "Stage",
    description:
      "How far a pledge has come, following OCHA FTS, IATI and the Kiel tracker. FLOATED and REFUSED are never added to a total.",
    valuesConfig: {
      FLOATED: { description: "Talked about, without anybody being bound." },
      PLEDGED: { description: "Promised." },
      COMMITTED: { description: "Bound by an agreement." },
      ALLOCATED: { description: "Set aside from available means." },
      DELIVERED: { description: "Delivered." },
      BROKEN: { description: "Not kept." },
      WITHDRAWN: { description: "Withdrawn by whoever made it." },
      LAPSED: { description: "Expired." },
      SUPERSEDED: { description: "Replaced by another pledge." },
      REFUSED: { description: "Declined." },
    },
  },
  [
    Stage.FLOATED,
    Stage.PLEDGED,
    Stage.COMMITTED,
    Stage.ALLOCATED,
    Stage.DELIVERED,
    Stage.BROKEN,
    Stage.WITHDRAWN,
    Stage.LAPSED,
    Stage.SUPERSEDED,
    Stage.REFUSED,
  ],
);
