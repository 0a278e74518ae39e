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
  /**
   * What is appended to the name of a property that is asked for: of a date `Earliest` or `Latest`, of an enum with
   * an order `Rank`.
   */
  readonly suffix: string;
  readonly context: PrintContext;
}

/** Computes a value over the nodes of a relation; gives a Cypher expression. */
export type Derivation = (source: DerivationSource) => Cypher;

const match = ({ pattern, conditions }: DerivationSource, ...more: readonly Cypher[]): Cypher =>
  cypher`MATCH ${pattern}${whereAll([...conditions, ...more])}`;

/** The first of what a subquery collects. */
const first = (body: Cypher): Cypher => cypher`${subquery("COLLECT", body)}[0]`;

/** A bound of a count as whole number: "over 30" counts from 31. */
const wholeLower = (node: string): string =>
  `toInteger(CASE WHEN ${node}.quantityMinInclusive THEN ceil(${node}.quantityMin) ` +
  `ELSE floor(${node}.quantityMin) + 1 END)`;
const wholeUpper = (node: string): string =>
  `toInteger(CASE WHEN ${node}.quantityMaxInclusive THEN floor(${node}.quantityMax) ` +
  `ELSE ceil(${node}.quantityMax) - 1 END)`;

/** `CASE e0.stage WHEN 'FLOATED' THEN 0 ... END`: how far a stage is on, an end further than all others. */
const stageRank = (stage: Cypher): Cypher => placeAmong(stageOrder, stage);

/**
 * `MATCH chain0 = (n0)<-[:RELAYS*0..]-(h0:Statement)`: a statement, and what passes it on as far as the reader sees
 * it.
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
   * Members by name: neither an unnamed group nor who has another role in it than that of a member, such as to chair
   * it. `COUNT { MATCH (n0)<-[e0:MEMBER_OF]-(n1:Actor) WHERE coalesce(n1.named, true) AND coalesce(e0.role, 'member')
   * = 'member' RETURN DISTINCT n1 }`.
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
   * The least of the claims' lower bounds: `COLLECT { MATCH ... RETURN toInteger(...) AS bound ORDER BY bound LIMIT 1
   * }[0]`.
   */
  lowestCount(source) {
    const claims = match(source, `${source.node}.quantityMin IS NOT NULL`);
    return first(cypher`${claims} RETURN ${wholeLower(source.node)} AS bound ORDER BY bound LIMIT 1`);
  },

  /**
   * The greatest of the claims' upper bounds, null if one has none: `CASE WHEN NOT EXISTS {...} THEN COLLECT {...}[0]
   * END`.
   */
  highestCount(source) {
    const unbounded = subquery("EXISTS", match(source, `${source.node}.quantityMax IS NULL`));
    const bounds = cypher`${match(source)} RETURN ${wholeUpper(source.node)} AS bound ORDER BY bound DESC LIMIT 1`;
    return cypher`CASE WHEN NOT ${unbounded} THEN ${first(bounds)} END`;
  },

  /**
   * The stage that the entries of a history come to, as `pledgeStage` of the writer has it of all of them:
   * `CASE WHEN n0.direction = 'WILL_NOT' THEN 'REFUSED' ELSE coalesce(COLLECT { MATCH ... ORDER BY ... LIMIT 1 }[0],
   * 'FLOATED') END`.
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
   * Since when a pledge stands: its agreement, else the entry of its history that ends first, `coalesce(n0.agreedOn,
   * COLLECT { ... RETURN e0.on ORDER BY e0.onLatest, e0.on LIMIT 1 }[0])`.
   */
  since(source) {
    const { owner, edge = "", suffix } = source;
    const entries = match(source, `${edge}.on IS NOT NULL`);
    const earliest = cypher`${entries} RETURN ${edge}.on${suffix} ORDER BY ${edge}.onLatest, ${edge}.on LIMIT 1`;
    return cypher`coalesce(${owner}.agreedOn${suffix}, ${first(earliest)})`;
  },

  /** 1 with the links of the shortest chain that passes a statement on, to one that nobody passes on. */
  depth({ owner, context }) {
    const [way, outermost, further] = [context.variable("chain"), context.variable("h"), context.variable("h")];
    const { conditions } = context.seen(context.lens.node(further, "Statement"));
    const isPassedOn = subquery("EXISTS", cypher`MATCH (${outermost})<-[:RELAYS]-(${further})${whereAll(conditions)}`);
    const chains = chain(context, way, owner, outermost, cypher`NOT ${isPassedOn}`);
    return first(cypher`${chains} RETURN length(${way}) + 1 AS depth ORDER BY depth LIMIT 1`);
  },

  /** Whether nobody passes it on, and it is attributed. */
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

  /** The lowest certainty of this statement and of all statements that relay it. */
  weakestCertainty({ owner, suffix, context }) {
    const [way, link] = [context.variable("chain"), context.variable("h")];
    const chains = chain(context, way, owner, link);
    return first(cypher`${chains} RETURN ${link}.certainty${suffix} ORDER BY ${link}.certaintyRank LIMIT 1`);
  },

  /** What is kept is right unless it is known only from an article without a date, and another reports it later. */
  reportedOn({ owner, suffix, context }) {
    const isKnown = context.writeAll(context.lens.knownDated(owner));
    const kept = `${owner}.reportedOn${suffix}`;
    return isKnown.length === 0 ? kept : cypher`CASE WHEN ${all(isKnown)} THEN ${kept} END`;
  },
};

/** Of the kept values that only some lenses change, which these are. */
const changedBy: Readonly<Record<string, (lens: Lens) => boolean>> = {
  /** When something was first reported changes only where what has no date is let in. */
  reportedOn: ({ press, includeUndated }) => press !== undefined && includeUndated,
};

/**
 * Whether a lens can change what is kept, so that it is derived; every bounded one may, where no row says otherwise.
 */
export const changesUnder = (lens: Lens, as: string): boolean => changedBy[as]?.(lens) ?? true;
