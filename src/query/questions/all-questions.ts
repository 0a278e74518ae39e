import { conflicts } from "./conflicts.js";
import { neighbourhood } from "./neighbourhood.js";
import { path } from "./path.js";
import { pledgeLedger } from "./pledge-ledger.js";
import type { Question } from "./question.js";
import { autocomplete, search } from "./search.js";
import { timeline } from "./timeline.js";

/** Every question there is. */
export const questions: readonly Question[] = [
  search,
  autocomplete,
  conflicts,
  pledgeLedger,
  path,
  neighbourhood,
  timeline,
];

/** The question that a field of Query asks; undefined for all other fields. */
export const questionNamed = (name: string): Question | undefined =>
  questions.find((question) => question.name === name);
