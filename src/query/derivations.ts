import { openDay } from "../graph/scalars/edtf.js";
import { stageEnds, stageProgress } from "../graph/stages.js";
import { placeAmong, whereAll } from "./print-context.js";

/** What a derivation is computed over: a printed relation of the owner. */
export interface DerivationSource {
  readonly pattern: string;
  readonly conditions: readonly string[];
  /** The node that has the value. */
  readonly owner: string;
  readonly node: string;
  /** The relationship, where it has fields. */
  readonly edge: string | undefined;
}

/** Computes a value over the nodes of a relation; gives a Cypher expression. */
export type Derivation = (source: DerivationSource) => string;

const match = ({ pattern, conditions }: DerivationSource, ...more: readonly string[]): string => `MATCH ${pattern}${whereAll([...conditions, ...more])}`;

/** A bound of a count as whole number: "over 30" counts from 31. */
const wholeLower = (node: string): string => `toInteger(CASE WHEN ${node}.quantityMinInclusive THEN ceil(${node}.quantityMin) ELSE floor(${node}.quantityMin) + 1 END)`;
const wholeUpper = (node: string): string => `toInteger(CASE WHEN ${node}.quantityMaxInclusive THEN floor(${node}.quantityMax) ELSE ceil(${node}.quantityMax) - 1 END)`;

/** `CASE e0.stage WHEN 'FLOATED' THEN 0 ... END`: how far a stage is on, an end further than all others. */
export const stageRank = (stage: string): string => placeAmong([...stageProgress, ...stageEnds], stage);

/** Every derivation that `@GraphDerived({ as, over })` can name. */
export const derivations: Readonly<Record<string, Derivation>> = {
  /**
   * Members by name: neither an unnamed group nor who has another role in it than that of a member, such as to chair it.
   * `COUNT { MATCH (n0)<-[e0:MEMBER_OF]-(n1:Actor) WHERE coalesce(n1.named, true) AND coalesce(e0.role, 'member') = 'member' RETURN DISTINCT n1 }`.
   */
  countNamed: (source) =>
    `COUNT { ${match(source, `coalesce(${source.node}.named, true)`, `coalesce(${source.edge}.role, 'member') = 'member'`)} RETURN DISTINCT ${source.node} }`,

  /** The least of the claims' lower bounds: `COLLECT { MATCH ... RETURN toInteger(...) AS bound ORDER BY bound LIMIT 1 }[0]`. */
  lowestCount: (source) => `COLLECT { ${match(source, `${source.node}.quantityMin IS NOT NULL`)} RETURN ${wholeLower(source.node)} AS bound ORDER BY bound LIMIT 1 }[0]`,

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
    return `CASE WHEN ${source.owner}.direction = 'WILL_NOT' THEN 'REFUSED' ELSE coalesce(COLLECT { ${latest} }[0], 'FLOATED') END`;
  },
};
