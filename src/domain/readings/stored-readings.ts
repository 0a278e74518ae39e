import type { GraphModel } from "../../graph/graph-model.js";
import type { StoredReading } from "../../graph/stored-reading.js";
import { chains } from "./chains.js";
import { citations } from "./citations.js";
import { entryDays } from "./entry-days.js";
import { evidenceKnownFrom } from "./evidence-known-from.js";
import { knownFrom } from "./known-from.js";
import { reportedOn } from "./reported-on.js";
import { saidDays } from "./said-days.js";
import { surest } from "./surest.js";
import { worldDays } from "./world-days.js";

/** What is stored beside the records of the domain, each after those that it is made of. */
export const storedReadings: readonly StoredReading<GraphModel>[] = [
  chains,
  knownFrom,
  evidenceKnownFrom,
  reportedOn,
  worldDays,
  saidDays,
  entryDays,
  surest,
  citations,
];
