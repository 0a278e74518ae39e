import { openDay } from "../../graph/scalars/edtf.js";
import { stageOrder, stageProgress } from "../../graph/stages.js";
import type { Cut } from "../plan/cut.js";
import { placeAmong, type PrintContext, whereAll } from "./print-context.js";

/** What a derivation is computed over: a printed relation of the owner. */
export interface DerivationSource {
  readonly pattern: string;
  readonly conditions: readonly string[];
  /** The node that has the value. */
  readonly owner: string;
  readonly node: string;
  /** The relationship, where it has fields. */
  readonly edge: string | undefined;
  /** What is appended to the name of a property that is asked for: of a date `Earliest` or `Latest`, of an enum with an order `Rank`. */
  readonly suffix: string;
  readonly context: PrintContext;
}

/** Computes a value over the nodes of a relation; gives a Cypher expression. */
export type Derivation = (source: DerivationSource) => string;

const match = ({ pattern, conditions }: DerivationSource, ...more: readonly string[]): string =>
  `MATCH ${pattern}${whereAll([...conditions, ...more])}`;

/** A bound of a count as whole number: "over 30" counts from 31. */
const wholeLower = (node: string): string =>
  `toInteger(CASE WHEN ${node}.quantityMinInclusive THEN ceil(${node}.quantityMin) ELSE floor(${node}.quantityMin) + 1 END)`;
const wholeUpper = (node: string): string =>
  `toInteger(CASE WHEN ${node}.quantityMaxInclusive THEN floor(${node}.quantityMax) ELSE ceil(${node}.quantityMax) - 1 END)`;

/** `CASE e0.stage WHEN 'FLOATED' THEN 0 ... END`: how far a stage is on, an end further than all others. */
export const stageRank = (stage: string): string => placeAmong(stageOrder, stage);

/** `MATCH chain0 = (n0)<-[:RELAYS*0..]-(h0:Statement)`: a statement, and what passes it on within the cut. */
function chain(
  context: PrintContext,
  way: string,
  owner: string,
  link: string,
  ...conditions: readonly string[]
): string {
  const step = context.variable("step");
  const within = context.cutOfNode(step, "Statement");
  const cut = within.length === 0 ? [] : [`all(${step} IN nodes(${way})[1..] WHERE ${within.join(" AND ")})`];
  return `MATCH ${way} = (${owner})<-[:RELAYS*0..]-(${link}:Statement)${whereAll([...cut, ...conditions])}`;
}

/** Every derivation that `@GraphDerived({ as, over })` can name. */
export const derivations: Readonly<Record<string, Derivation>> = {
  /**
   * Members by name: neither an unnamed group nor who has another role in it than that of a member, such as to chair it.
   * `COUNT { MATCH (n0)<-[e0:MEMBER_OF]-(n1:Actor) WHERE coalesce(n1.named, true) AND coalesce(e0.role, 'member') = 'member' RETURN DISTINCT n1 }`.
   */
  countNamed: (source) =>
    `COUNT { ${match(source, `coalesce(${source.node}.named, true)`, `coalesce(${source.edge}.role, 'member') = 'member'`)} RETURN DISTINCT ${source.node} }`,

  /** The least of the claims' lower bounds: `COLLECT { MATCH ... RETURN toInteger(...) AS bound ORDER BY bound LIMIT 1 }[0]`. */
  lowestCount: (source) =>
    `COLLECT { ${match(source, `${source.node}.quantityMin IS NOT NULL`)} RETURN ${wholeLower(source.node)} AS bound ORDER BY bound LIMIT 1 }[0]`,

  /** The greatest of the claims' upper bounds, null if one has none: `CASE WHEN NOT EXISTS {...} THEN COLLECT {...}[0] END`. */
  highestCount: (source) =>
    `CASE WHEN NOT EXISTS { ${match(source, `${source.node}.quantityMax IS NULL`)} } THEN COLLECT { ${match(source)} RETURN ${wholeUpper(source.node)} AS bound ORDER BY bound DESC LIMIT 1 }[0] END`,

  /**
   * The stage that the entries of a history come to, as `pledgeStage` of the writer has it of all of them:
   * `CASE WHEN n0.direction = 'WILL_NOT' THEN 'REFUSED' ELSE coalesce(COLLECT { MATCH ... ORDER BY ... LIMIT 1 }[0], 'FLOATED') END`.
   */
  stage: (source) => {
    const rank = stageRank(`${source.edge}.stage`);
    const latest = `${match(source)} RETURN ${source.edge}.stage AS stage ORDER BY ${rank} >= ${stageProgress.length} DESC, coalesce(${source.edge}.onLatest, -${openDay}) DESC, ${rank} DESC LIMIT 1`;
    const stage = `CASE WHEN ${source.owner}.direction = 'WILL_NOT' THEN 'REFUSED' ELSE coalesce(COLLECT { ${latest} }[0], 'FLOATED') END`;
    return source.suffix === "" ? stage : stageRank(stage);
  },

  /** Since when a pledge stands: its agreement, else the entry of its history that ends first, `coalesce(n0.agreedOn, COLLECT { ... RETURN e0.on ORDER BY e0.onLatest, e0.on LIMIT 1 }[0])`. */
  since: (source) =>
    `coalesce(${source.owner}.agreedOn${source.suffix}, COLLECT { ${match(source, `${source.edge}.on IS NOT NULL`)} RETURN ${source.edge}.on${source.suffix} ORDER BY ${source.edge}.onLatest, ${source.edge}.on LIMIT 1 }[0])`,

  /** 1 with the links of the shortest chain that passes a statement on, to one that nobody passes on. */
  depth: ({ owner, context }) => {
    const [way, outermost, further] = [context.variable("chain"), context.variable("h"), context.variable("h")];
    const isOutermost = `NOT EXISTS { MATCH (${outermost})<-[:RELAYS]-(${further})${whereAll(context.cutOfNode(further, "Statement"))} }`;
    return `COLLECT { ${chain(context, way, owner, outermost, isOutermost)} RETURN length(${way}) + 1 AS depth ORDER BY depth LIMIT 1 }[0]`;
  },

  /** Whether nobody passes it on, and it is attributed. */
  firstHand: (source) => `(${source.owner}.voice IN ['DIRECT', 'INDIRECT'] AND NOT EXISTS { ${match(source)} })`,

  /** `CASE WHEN EXISTS { MATCH (n0)<-[:RELAYS]-(n1) } THEN 'RELAYED' WHEN EXISTS { (n0)<-[:MADE]-() } THEN 'ATTRIBUTED' ELSE 'NARRATOR' END`. */
  attribution: (source) =>
    `CASE WHEN EXISTS { ${match(source)} } THEN 'RELAYED' WHEN EXISTS { (${source.owner})<-[:MADE]-() } THEN 'ATTRIBUTED' ELSE 'NARRATOR' END`,

  /** The least certain of it and of all that pass it on. */
  weakestCertainty: ({ owner, suffix, context }) => {
    const [way, link] = [context.variable("chain"), context.variable("h")];
    return `COLLECT { ${chain(context, way, owner, link)} RETURN ${link}.certainty${suffix} ORDER BY ${link}.certaintyRank LIMIT 1 }[0]`;
  },

  /** What is kept is right unless it is known only from an article without a date, and another reports it later. */
  reportedOn: ({ owner, suffix, context }) => {
    const isKnown = context.cutOfPress(owner, false);
    const kept = `${owner}.reportedOn${suffix}`;
    return isKnown.length === 0 ? kept : `CASE WHEN ${isKnown.join(" AND ")} THEN ${kept} END`;
  },
};

/** Of the kept values that only some cuts change, which these are. */
const changedBy: Readonly<Record<string, (cut: Cut) => boolean>> = {
  /** When something was first reported changes only where what has no date is let in. */
  reportedOn: ({ press, includeUndated }) => press !== undefined && includeUndated,
};

/** Whether a cut can change what is kept, so that it is derived under it; every cut may, where no row says otherwise. */
export const changesUnder = (cut: Cut, as: string): boolean => changedBy[as]?.(cut) ?? true;
