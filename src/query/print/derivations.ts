import { openDay } from "../../graph/scalars/edtf.js";
import { stageOrder, stageProgress } from "../../graph/stages.js";
import { nodePattern, type Lens } from "../lens.js";
import { all, cypher, placeAmong, subquery, whereAll, spaced } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { PrintContext } from "./print-context.js";

/** What a derivation is computed over: a printed relation of the owner. */
export interface DerivationSource {
  readonly pattern: Cypher;
  readonly conditions: readonly Cypher[];
  /** The node that has the value. */
  readonly owner: string;
  readonly node: string;
  /** The relationship, where it has fields. */
  readonly edge: string | undefined;
  /** The suffix of the property name to read: `Earliest` or `Latest` for a date, `Rank` for an enum that is ordered. */
  readonly suffix: string;
  readonly context: PrintContext;
}

/** Writes a value that is computed over the nodes of a relation, as a Cypher expression. */
export type Derivation = (source: DerivationSource) => Cypher;

const match = ({ pattern, conditions }: DerivationSource, ...more: readonly Cypher[]): Cypher =>
  cypher`MATCH ${pattern}${whereAll([...conditions, ...more])}`;

/** The first row of a subquery, or null. */
const first = (body: Cypher): Cypher => cypher`${subquery("COLLECT", body)}[0]`;

/** The bounds of a count as whole numbers: "over 30" counts from 31. */
const wholeLower = (node: string): string =>
  `toInteger(CASE WHEN ${node}.quantityMinInclusive THEN ceil(${node}.quantityMin) ` +
  `ELSE floor(${node}.quantityMin) + 1 END)`;
const wholeUpper = (node: string): string =>
  `toInteger(CASE WHEN ${node}.quantityMaxInclusive THEN floor(${node}.quantityMax) ` +
  `ELSE ceil(${node}.quantityMax) - 1 END)`;

/**
 * `CASE e0.stage WHEN 'FLOATED' THEN 0 ... END`: how far a stage has come; an end ranks above every stage of progress.
 */
const stageRank = (stage: Cypher): Cypher => placeAmong(stageOrder, stage);

/**
 * `MATCH chain0 = (n0)<-[:RELAYS*0..]-(h0:Statement)`: the chains of statements that relay a statement, as far as the
 * reader sees them.
 */
function chain(
  context: PrintContext,
  way: string,
  owner: string,
  link: string,
  ...conditions: readonly Cypher[]
): Cypher {
  const step = context.variable("step");
  const within = context.seen(context.lens.node(step, "Statement")).conditions;
  const seen = within.length === 0 ? [] : [cypher`all(${step} IN nodes(${way})[1..] WHERE ${all(within)})`];
  return spaced(
    cypher`MATCH ${way} =`,
    cypher`(${owner})<-[:RELAYS*0..]-${nodePattern(link, "Statement")}${whereAll([...seen, ...conditions])}`,
  );
}

/** Every derivation that `@GraphDerived({ as, over })` can name. */
export const derivations: Readonly<Record<string, Derivation>> = {
  /**
   * Counts named members: unnamed groups are left out, and so is whoever has a role other than member, such as chair.
   * `COUNT { MATCH (n0)<-[e0:MEMBER_OF]-(n1:Actor) WHERE coalesce(n1.named, true) AND coalesce(e0.role, 'member') =
   * 'member' RETURN DISTINCT n1 }`.
   */
  countNamed(source) {
    const members = match(
      source,
      `coalesce(${source.node}.named, true)`,
      `coalesce(${source.edge}.role, 'member') = 'member'`,
    );
    return subquery("COUNT", cypher`${members} RETURN DISTINCT ${source.node}`);
  },

  /**
   * The lowest of the claims' lower bounds: `COLLECT { MATCH ... RETURN toInteger(...) AS bound ORDER BY bound LIMIT 1
   * }[0]`.
   */
  lowestCount(source) {
    const claims = match(source, `${source.node}.quantityMin IS NOT NULL`);
    return first(cypher`${claims} RETURN ${wholeLower(source.node)} AS bound ORDER BY bound LIMIT 1`);
  },

  /**
   * The highest of the claims' upper bounds, or null if a claim has none: `CASE WHEN NOT EXISTS {...} THEN COLLECT
   * {...}[0] END`.
   */
  highestCount(source) {
    const unbounded = subquery("EXISTS", match(source, `${source.node}.quantityMax IS NULL`));
    const bounds = cypher`${match(source)} RETURN ${wholeUpper(source.node)} AS bound ORDER BY bound DESC LIMIT 1`;
    return cypher`CASE WHEN NOT ${unbounded} THEN ${first(bounds)} END`;
  },

  /**
   * The stage that follows from the visible entries of a history. The writer's `pledgeStage` derives it from all
   * entries by the same rule: `CASE WHEN n0.direction = 'WILL_NOT' THEN 'REFUSED' ELSE coalesce(COLLECT { MATCH ...
   * ORDER BY ... LIMIT 1 }[0], 'FLOATED') END`.
   */
  stage(source) {
    const edge = source.edge ?? "";
    const rank = stageRank(`${edge}.stage`);
    const order = spaced(
      cypher`${rank} >= ${stageProgress.length} DESC, coalesce(${edge}.onLatest, -${openDay}) DESC,`,
      cypher`${rank} DESC`,
    );
    const latest = cypher`${match(source)} RETURN ${edge}.stage AS stage ORDER BY ${order} LIMIT 1`;
    const stage = spaced(
      cypher`CASE WHEN ${source.owner}.direction = 'WILL_NOT' THEN 'REFUSED'`,
      cypher`ELSE coalesce(${first(latest)}, 'FLOATED') END`,
    );
    return source.suffix === "" ? stage : stageRank(stage);
  },

  /**
   * The day a pledge dates from: when it was agreed, or else the entry of its history that ends first,
   * `coalesce(n0.agreedOn, COLLECT { ... RETURN e0.on ORDER BY e0.onLatest, e0.on LIMIT 1 }[0])`.
   */
  since(source) {
    const { owner, edge = "", suffix } = source;
    const entries = match(source, `${edge}.on IS NOT NULL`);
    const earliest = cypher`${entries} RETURN ${edge}.on${suffix} ORDER BY ${edge}.onLatest, ${edge}.on LIMIT 1`;
    return cypher`coalesce(${owner}.agreedOn${suffix}, ${first(earliest)})`;
  },

  /** The length of the shortest chain, counted in statements, from this one to one that nobody relays. */
  depth({ owner, context }) {
    const [way, outermost, further] = [context.variable("chain"), context.variable("h"), context.variable("h")];
    const { conditions } = context.seen(context.lens.node(further, "Statement"));
    const isPassedOn = subquery("EXISTS", cypher`MATCH (${outermost})<-[:RELAYS]-(${further})${whereAll(conditions)}`);
    const chains = chain(context, way, owner, outermost, cypher`NOT ${isPassedOn}`);
    return first(cypher`${chains} RETURN length(${way}) + 1 AS depth ORDER BY depth LIMIT 1`);
  },

  /** Whether the statement is attributed and nobody relays it. */
  firstHand: (source) => {
    const isAttributed = `${source.owner}.voice IN ['DIRECT', 'INDIRECT']`;
    return cypher`(${all([isAttributed, cypher`NOT ${subquery("EXISTS", match(source))}`])})`;
  },

  /**
   * `CASE WHEN EXISTS { MATCH (n0)<-[:RELAYS]-(n1) } THEN 'RELAYED' WHEN EXISTS { (n0)<-[:MADE]-() } THEN
   * 'ATTRIBUTED' ELSE 'NARRATOR' END`.
   */
  attribution(source) {
    const isRelayed = subquery("EXISTS", match(source));
    const isMade = subquery("EXISTS", `(${source.owner})<-[:MADE]-()`);
    return cypher`CASE WHEN ${isRelayed} THEN 'RELAYED' WHEN ${isMade} THEN 'ATTRIBUTED' ELSE 'NARRATOR' END`;
  },

  /** The lowest certainty among this statement and all statements that relay it. */
  weakestCertainty({ owner, suffix, context }) {
    const [way, link] = [context.variable("chain"), context.variable("h")];
    const chains = chain(context, way, owner, link);
    return first(cypher`${chains} RETURN ${link}.certainty${suffix} ORDER BY ${link}.certaintyRank LIMIT 1`);
  },

  /**
   * The stored value is right, except for something known by the press day only from an undated article, and repeated
   * by a later, dated one.
   */
  reportedOn({ owner, suffix, context }) {
    const isKnown = context.writeAll(context.lens.knownDated(owner));
    const kept = `${owner}.reportedOn${suffix}`;
    return isKnown.length === 0 ? kept : cypher`CASE WHEN ${all(isKnown)} THEN ${kept} END`;
  },
};

/** Derived values that only some lenses change, with the test for such a lens. */
const changedBy: Readonly<Record<string, (lens: Lens) => boolean>> = {
  /** The day of the first report changes only under a press cut that lets undated reports in. */
  reportedOn: ({ press, includeUndated }) => press !== undefined && includeUndated,
};

/**
 * Whether the stored value may be wrong under this lens, so that it has to be computed. Unless `changedBy` says
 * otherwise, that is so for every bounded lens.
 */
export const changesUnder = (lens: Lens, as: string): boolean => changedBy[as]?.(lens) ?? true;
