import type { ShortRecord } from "../../graph/short-form.js";
import { Act } from "../vocabulary/act.js";
import { Direction } from "../vocabulary/direction.js";
import { PartyRole } from "../vocabulary/party-role.js";
import { Stage } from "../vocabulary/stage.js";

/** The act of the statement that a pledge is written inside. */
const actAround = ({ within }: ShortRecord): unknown =>
  within?.type === "Statement" ? within.value("act") : undefined;

/** What is written under a refusal is not to be done. */
export const directionByAct = (pledge: ShortRecord): Direction =>
  actAround(pledge) === Act.REJECT ? Direction.WILL_NOT : Direction.WILL;

/**
 * The stage that the act gives it: who promises has pledged, and who will not do it has refused. Any other act leaves
 * it open whether somebody is bound, so that the curator has to say.
 */
export function historyByAct(pledge: ShortRecord): readonly object[] | undefined {
  if (pledge.within?.type !== "Statement") return undefined;
  if (pledge.value("direction") === Direction.WILL_NOT) return [{ stage: Stage.REFUSED }];
  return actAround(pledge) === Act.PROMISE ? [{ stage: Stage.PLEDGED }] : undefined;
}

/** Who promises or refuses is the pledgor. */
export function partiesByAct(pledge: ShortRecord): readonly object[] | undefined {
  const act = actAround(pledge);
  if (act !== Act.PROMISE && act !== Act.REJECT) return undefined;
  return pledge.within?.ends("madeBy").map((node) => ({ node, role: PartyRole.PLEDGOR }));
}
