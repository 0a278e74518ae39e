import { registerRankedEnum } from "../../graph/ranked-enum.js";
import { stageOrder } from "../../graph/stages.js";

/** How far a pledge has come, after OCHA FTS, IATI and the Kiel tracker. FLOATED and REFUSED never enter a total. */
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
      "How far a pledge has come, after OCHA FTS, IATI and the Kiel tracker. FLOATED and REFUSED never enter a total.",
    valuesConfig: {
      FLOATED: { description: "Spoken of, nobody bound." },
      PLEDGED: { description: "Promised." },
      COMMITTED: { description: "Bound by an agreement." },
      ALLOCATED: { description: "Set aside from means at hand." },
      DELIVERED: { description: "Handed over." },
      BROKEN: { description: "Not kept." },
      WITHDRAWN: { description: "Taken back." },
      LAPSED: { description: "Run out." },
      SUPERSEDED: { description: "Replaced by another." },
      REFUSED: { description: "Declined." },
    },
  },
  Object.values(Stage).toSorted((a, b) => stageOrder.indexOf(a) - stageOrder.indexOf(b)),
);
