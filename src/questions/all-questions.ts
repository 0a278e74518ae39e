import { conflicts } from "./conflicts.js";
import { neighbourhood } from "./neighbourhood.js";
import { path } from "./path.js";
import { pledgeLedger } from "./pledge-ledger.js";
import { revisions } from "./revisions.js";
import type { Question } from "../query/plan/question.js";
import { autocomplete, search } from "./search.js";
import { timeline } from "./timeline.js";

/** Every question: the table that the compiler and the schema are given. */
export const allQuestions: readonly Question[] = [
  search,
  autocomplete,
  conflicts,
  pledgeLedger,
  path,
  neighbourhood,
  timeline,
  revisions,
];
