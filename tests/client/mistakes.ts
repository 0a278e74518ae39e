import { askPledgegraph } from "./example/ask-pledgegraph.js";
import {
  ConveyedDocument,
  PledgeListDocument,
  type PledgeOrder,
  type PledgeWhere,
  type PropositionWhere,
  StatementPageDocument,
} from "./example/generated/graphql.js";

/*
 * What a consumer can get wrong, each refused by the compiler: a line that compiled in spite of its @ts-expect-error would be
 * an error itself. Nothing here is run.
 */
const service = "http://127.0.0.1:4000/";

export const wrongFields = async (): Promise<unknown> => {
  const { pledges } = await askPledgegraph(service, PledgeListDocument, {});
  const { statement } = await askPledgegraph(service, ConveyedDocument, { statement: "statement:any" });
  return [
    // @ts-expect-error the document asks for no title
    pledges.nodes[0]?.title,
    // @ts-expect-error an amount is an exact string and no number
    pledges.nodes.map(({ money }) => (money?.amount ?? 0) * 2),
    // @ts-expect-error there may be no statement under the id
    statement.gist,
    // @ts-expect-error only a proposal was asked for its title, and it may be a claim
    statement?.conveys[0]?.title,
  ];
};

export const wrongVariables = (): readonly Promise<unknown>[] => [
  // @ts-expect-error the size of a page is a number
  askPledgegraph(service, StatementPageDocument, { since: "2025-08", first: "10" }),
  // @ts-expect-error a page needs a size
  askPledgegraph(service, StatementPageDocument, { since: "2025-08" }),
  // @ts-expect-error there is no variable of this name
  askPledgegraph(service, StatementPageDocument, { since: "2025-08", first: 10, until: "2025-09" }),
];

export const wrongFilters: readonly PledgeWhere[] = [
  // @ts-expect-error there is no field of this name
  { colour: { eq: "red" } },
  // @ts-expect-error TROOP is no kind of pledge
  { kind: { eq: "TROOP" } },
  // @ts-expect-error text is not compared by size
  { summary: { gt: "a" } },
  // @ts-expect-error an amount is a string
  { money: { currency: "GBP", amount: { gte: 1_600_000_000 } } },
];

// @ts-expect-error a person is no proposition
export const wrongType: PropositionWhere = { person: {} };

// @ts-expect-error one key at a time
export const wrongOrder: PledgeOrder = { summary: "ASC", stage: "DESC" };
