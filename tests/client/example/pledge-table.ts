import { askPledgegraph } from "./ask-pledgegraph.js";
import {
  type PledgeKind,
  PledgeListDocument,
  type PledgeOrder,
  type PledgeWhere,
  type Stage,
} from "./generated/graphql.js";

/** What the reader of the dashboard has set; what is left out does not narrow. */
export interface PledgeFilter {
  readonly kinds?: readonly PledgeKind[];
  readonly stages?: readonly Stage[];
  /** Part of the name of whoever undertakes it. */
  readonly pledgor?: string;
  /** At least this much, in this currency. */
  readonly worth?: { readonly atLeast: string; readonly currency: string };
}

/** A row of the table. */
export interface PledgeRow {
  readonly id: string;
  readonly summary: string;
  readonly stage: Stage;
  readonly pledgors: string;
  /** As `1,600,000,000 GBP`; the amount comes as a string, and BigInt keeps it exact. */
  readonly worth: string;
}

const dearestFirst: readonly PledgeOrder[] = [{ money: { amount: "DESC" } }, { summary: "ASC" }];

/** The pledges that meet the filter, the dearest first. */
export async function pledgeTable(
  service: string,
  filter: PledgeFilter,
): Promise<{ readonly total: number; readonly rows: readonly PledgeRow[] }> {
  const { pledges } = await askPledgegraph(service, PledgeListDocument, {
    where: whereOf(filter),
    orderBy: dearestFirst,
  });
  const rows = pledges.nodes.map(({ id, summary, stage, pledgors, money }) => ({
    id,
    summary,
    stage,
    pledgors: pledgors.map(({ name }) => name).join(", "),
    worth: money === null ? "" : `${BigInt(money.amount).toLocaleString("en")} ${money.currency}`,
  }));
  return { total: pledges.totalCount, rows };
}

function whereOf({ kinds, stages, pledgor, worth }: PledgeFilter): PledgeWhere {
  return {
    ...(kinds && { kind: { in: kinds } }),
    ...(stages && { stage: { in: stages } }),
    ...(pledgor !== undefined && { pledgors: { some: { name: { contains: pledgor } } } }),
    ...(worth && { money: { currency: worth.currency, amount: { gte: worth.atLeast } } }),
  };
}
