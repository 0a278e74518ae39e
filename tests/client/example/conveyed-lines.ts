import { askPledgegraph } from "./ask-pledgegraph.js";
import { type ClaimLineFragment, ConveyedDocument, type PledgeLineFragment } from "./generated/graphql.js";

/** What a statement conveys, one line of text each; none where there is no such statement. */
export async function conveyedLines(service: string, statement: string): Promise<readonly string[]> {
  const answer = await askPledgegraph(service, ConveyedDocument, { statement });
  return (answer.statement?.conveys ?? []).map((proposition) => {
    // TypeScript knows all types of the union: one that is added there is an error here.
    switch (proposition.__typename) {
      case "Claim":
        return claimLine(proposition);
      case "Pledge":
        return pledgeLine(proposition);
      case "Proposal":
        return `proposes: ${proposition.title}`;
    }
  });
}

function claimLine({ subject, predicate, quantity }: ClaimLineFragment): string {
  const value =
    quantity === null ? "" : ` ${quantity.min ?? "?"} to ${quantity.max ?? "?"} ${quantity.unit ?? ""}`.trimEnd();
  return `says of ${subjectName(subject)}: ${predicate}${value}`;
}

function subjectName(subject: ClaimLineFragment["subject"]): string {
  if ("name" in subject) return subject.name;
  return "title" in subject ? subject.title : `a ${subject.__typename}`;
}

const pledgeLine = ({ pledgors, summary, stage }: PledgeLineFragment): string =>
  `${pledgors.map(({ name }) => name).join(", ")} ${stage.toLowerCase()}: ${summary}`;
