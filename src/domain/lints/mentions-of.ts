import type { StatedRecord } from "../../graph/rule.js";

/** Whom a passage names, and how. */
export interface StatedMention {
  readonly node: string;
  readonly surface: string;
  readonly reference: boolean;
}

interface StatedPassage extends StatedRecord {
  readonly entities?: readonly StatedMention[];
}

/** What a passage's record lists under `entities`; of any other record nothing. */
export const mentionsOf = ({ entities = [] }: StatedPassage): readonly StatedMention[] => entities;
