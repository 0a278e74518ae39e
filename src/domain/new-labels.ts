/** The label that version 0.2 introduced for what statements convey; a graph of an earlier version lacks it. */
export const newLabels = { of: "Claim|Pledge|Proposal", label: "Proposition" } as const;
