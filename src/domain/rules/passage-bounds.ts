import type { StatedRecord } from "../../graph/rule.js";
import { passageSpan } from "./passage-span.js";

interface StatedPassage extends StatedRecord {
  readonly fragment: string;
}

/** The first character of a passage; of a table's row there is none. */
export const passageStart = ({ fragment }: StatedPassage): number | undefined => passageSpan(fragment)?.start;

/** The character after the last. */
export const passageEnd = ({ fragment }: StatedPassage): number | undefined => passageSpan(fragment)?.end;
