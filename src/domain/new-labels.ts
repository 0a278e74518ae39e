/** Labels that version 0.2 brought, by which a graph of an earlier one is told: those had none for what statements convey. */
export const newLabels = { of: "Claim|Pledge|Proposal", label: "Proposition" } as const;
