/** An article made up for tests: several pledges, a claim, a refusal and a relayed statement. */
export const sixthText = `Four lake towns back the night ferry

Port Nemo, 9 June 2032. Mayor Ada Quill pledged 4 million euros for a night ferry across Lake Bathos, and promised to send two pilots to its crew. The money will flow as soon as the harbour is dredged.

Bo Tarn, who leads the Harbour Board, said that the neighbouring town of Cape Ivory had offered to lend a third pilot. "We will not pay for a second pier," Tarn added.

The ferry would serve four towns, according to the Harbour Board. Critics doubt it: the Lake Society warned that the old landing stages may collapse under the weight of the new boat. It proposed that the boat be built of wood.

In Cape Ivory, the council has set aside a building as a waiting room 🛳️ for passengers. Quill hopes that the first boat sails before winter, while the Lake Society expects it in the spring of 2033 at the earliest. A vote on the plan is due in July.
`;

/** What a curator writes of it. */
export const sixthDraft = `article:
  title: Four lake towns back the night ferry
  language: en
people:
  - name: Ada Quill
  - name: Bo Tarn
organisations:
  - {name: Harbour Board, classification: BODY}
  - {name: Lake Society, classification: OTHER}
  - {name: Cape Ivory, classification: OTHER}
mentions: [Ada Quill, Bo Tarn, Harbour Board, Lake Society, Cape Ivory, {node: Ada Quill, surface: Quill}, {node: Bo Tarn, surface: Tarn}]
statements:
  - act: PROMISE
    madeBy: Ada Quill
    conveys:
      pledge: Port Nemo's mayor pays 4 million euros for a night ferry.
      id: pledge:night-ferry
      kind: FINANCIAL
      money: {amount: "4000000", currency: EUR}
      conditions: {condition: The harbour is dredged., trigger: OTHER}
    reportedIn:
      - Mayor Ada Quill pledged 4 million euros for a night ferry
      - The money will flow as soon as the harbour is dredged
  - act: PROMISE
    madeBy: Ada Quill
    conveys: {pledge: The mayor sends two pilots to the ferry., kind: OTHER}
    reportedIn: Mayor Ada Quill pledged 4 million euros for a night ferry across Lake Bathos, and promised to send two pilots
  - act: ASSERT
    madeBy: Bo Tarn
    relays:
      act: ANNOUNCE
      madeBy: Cape Ivory
      conveys: {pledge: Cape Ivory lends a third pilot., kind: OTHER, history: FLOATED, parties: {node: Cape Ivory, role: PLEDGOR}}
    gist: Tarn passes on the offer of a third pilot.
    reportedIn: Bo Tarn, who leads the Harbour Board, said that the neighbouring town of Cape Ivory had offered to lend a third pilot
  - act: REJECT
    voice: DIRECT
    madeBy: Bo Tarn
    conveys: {pledge: No money for another pier., kind: FINANCIAL}
    reportedIn: "We will not pay for a second pier,\\" Tarn added"
  - act: ASSERT
    madeBy: Harbour Board
    conveys: {claim: The ferry connects four towns., predicate: content, value: four towns, subject: pledge:night-ferry}
    reportedIn: The ferry would serve four towns, according to the Harbour Board
  - act: WARN
    certainty: POSSIBLE
    madeBy: Lake Society
    conveys: {claim: The landing stages give way., predicate: assessment, value: may collapse, subject: pledge:night-ferry}
    reportedIn: the Lake Society warned that the old landing stages may collapse
  - act: PROPOSE
    madeBy: Lake Society
    conveys: {proposal: A wooden boat}
    reportedIn:
      - the Lake Society warned that
      - It proposed that the boat be built of wood
`;
