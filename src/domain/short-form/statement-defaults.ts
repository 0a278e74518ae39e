import type { ShortEnd, ShortRecord } from "../../graph/short-form.js";
import { Act } from "../vocabulary/act.js";
import { Polarity } from "../vocabulary/polarity.js";
import { Voice } from "../vocabulary/voice.js";

/** Whoever is named as the speaker is reported; what nobody is named for, the article says itself. */
export const voiceBySpeaker = (statement: ShortRecord): Voice =>
  statement.ends("madeBy").length > 0 ? Voice.INDIRECT : Voice.NARRATOR;

/** Acts whose gist is more than what they convey: who rejects a thing does not say that thing. */
const againstWhatIsConveyed: readonly unknown[] = [Act.REJECT, Act.ABSTAIN, Act.ACCUSE];

/** The summary of the one thing that is conveyed, where the statement affirms it. */
export function gistOfConveyed(statement: ShortRecord): unknown {
  const [conveyed, ...more] = statement.records("conveys");
  if (conveyed === undefined || more.length > 0 || statement.ends("conveys").length > 1) return undefined;
  const isAffirmed = statement.value("polarity") === Polarity.POSITIVE;
  const isOwnRefusal = conveyed.within === statement && conveyed.value("direction") === "WILL_NOT";
  return isAffirmed && (isOwnRefusal || !againstWhatIsConveyed.includes(statement.value("act")))
    ? conveyed.value("summary")
    : undefined;
}

/** A statement that relays others conveys what they convey. */
export const relayedPropositions = (statement: ShortRecord): readonly ShortEnd[] | undefined =>
  orNone(statement.records("relays").flatMap((relayed) => relayed.ends("conveys")));

/** A statement and one that it relays stand in the same passages. */
export function passagesAround(statement: ShortRecord): readonly ShortEnd[] | undefined {
  const outer = statement.within?.type === "Statement" ? statement.within.ends("reportedIn") : [];
  if (outer.length > 0) return outer;
  return orNone(statement.records("relays").flatMap((relayed) => relayed.ends("reportedIn")));
}

/** All statements that a record is written inside: the one that conveys it, and those that relay that one. */
export function allStatementsAround(record: ShortRecord): readonly ShortEnd[] | undefined {
  const around: ShortRecord[] = [];
  for (let outer = record.within; outer !== undefined; outer = outer.within)
    if (outer.type === "Statement") around.push(outer);
  return orNone(around);
}

const orNone = (ends: readonly ShortEnd[]): readonly ShortEnd[] | undefined =>
  ends.length === 0 ? undefined : [...new Set(ends)];
