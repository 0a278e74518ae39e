/** How claims with one predicate are to be read and compared. */
export interface PredicateRow {
  /** What a claim with this predicate says about its subject, in a sentence for readers of the playground. */
  readonly meaning: string;
  /**
   * What the claim carries: a `quantity` with bounds; in `value` a `text` (short and normalised, so that equal texts
   * mean the same), a `stage` (one of `stages`), a `date` (EDTF) or an `office` (its normalised name, together with
   * `status`); or `none`, where subject and objects say it all.
   */
  readonly value: "quantity" | "text" | "stage" | "date" | "office" | "none";
  /** The stages that a subject goes through, in this order; any other value is rejected. */
  readonly stages?: readonly string[];
  /** The unit of the quantities, in the plural; claims in another unit are rejected. */
  readonly unit?: string;
  /** Whether two different values for the same subject and time contradict each other. */
  readonly comparable: boolean;
  /** Whether the quantity is the number of members of the subject, from which `Size` is computed. */
  readonly measuresSize?: boolean;
}

/**
 * Every predicate a claim may have. Those that are not comparable can have many values for one subject at the same
 * time, such as several purposes or risks, without any contradiction.
 */
export const predicateTable = {
  coalitionSize: {
    meaning: "How many nations the coalition (subject) counts.",
    value: "quantity",
    unit: "nations",
    comparable: true,
    measuresSize: true,
  },
  forcePledgors: {
    meaning: "How many nations have pledged the force; the subject is the group that pledged it.",
    value: "quantity",
    unit: "nations",
    comparable: true,
    measuresSize: true,
  },
  frontLineLength: {
    meaning: "How long the front line in the country (subject) is.",
    value: "quantity",
    unit: "miles",
    comparable: true,
  },
  office: {
    meaning: "Which office the person (subject) holds or held; the object is the state or body it belongs to.",
    value: "office",
    comparable: true,
  },
  membershipProspect: {
    meaning: "How near the subject is to becoming a member of the object.",
    value: "text",
    comparable: true,
  },
  troopPosition: {
    meaning: "Where the subject stands on sending its own troops.",
    value: "text",
    comparable: true,
  },
  formationStage: {
    meaning: "How far the forming of the organisation (subject) has come: one of its stages.",
    value: "stage",
    stages: ["conceived", "proposed", "forming", "launched", "operational", "dissolved"],
    comparable: true,
  },
  conceivedOn: {
    meaning: "When the subject was thought up, as an EDTF date.",
    value: "date",
    comparable: true,
  },
  launchedOn: {
    meaning: "When the subject was launched, as an EDTF date; the object is the launch, where it is an event.",
    value: "date",
    comparable: true,
  },
  assessment: {
    meaning: "A judgement on the subject: its worth, its weakness, what it is like.",
    value: "text",
    comparable: false,
  },
  belongsTo: {
    meaning: "The subject is part of the object.",
    value: "none",
    comparable: false,
  },
  content: {
    meaning: "What the subject consists of or covers.",
    value: "text",
    comparable: false,
  },
  defenceEffort: {
    meaning: "What the subject has done about its own defence.",
    value: "text",
    comparable: false,
  },
  definition: {
    meaning: "What the name of the subject means.",
    value: "text",
    comparable: false,
  },
  disclosure: {
    meaning: "What the document (subject) tells of its own making and reliability.",
    value: "text",
    comparable: false,
  },
  discussedAt: {
    meaning: "The subject was talked over at the object.",
    value: "none",
    comparable: false,
  },
  effect: {
    meaning: "What the subject brings about, or has brought about.",
    value: "text",
    comparable: false,
  },
  expectation: {
    meaning: "What is expected of the subject, or of what it will do.",
    value: "text",
    comparable: false,
  },
  focus: {
    meaning: "What the subject concentrates on.",
    value: "text",
    comparable: false,
  },
  identity: {
    meaning: "The subject is what is known by this name; the object is the bearer of the name.",
    value: "text",
    comparable: false,
  },
  initiated: {
    meaning: "The subject took the initiative for the object.",
    value: "none",
    comparable: false,
  },
  leads: {
    meaning: "The subject leads or chairs the object; the value says in which part.",
    value: "text",
    comparable: false,
  },
  origin: {
    meaning: "What the subject grew out of.",
    value: "text",
    comparable: false,
  },
  progress: {
    meaning: "How far the subject has come, or which way it is going.",
    value: "text",
    comparable: false,
  },
  purpose: {
    meaning: "What the subject is for.",
    value: "text",
    comparable: false,
  },
  requirement: {
    meaning: "What the subject needs in order to work or to be believed.",
    value: "text",
    comparable: false,
  },
  risk: {
    meaning: "What can go wrong with the subject, or what stands in its way.",
    value: "text",
    comparable: false,
  },
  role: {
    meaning: "Which part the subject plays, or is to play.",
    value: "text",
    comparable: false,
  },
  stance: {
    meaning: "How the subject feels about the object, or means to answer it.",
    value: "text",
    comparable: false,
  },
  trajectory: {
    meaning: "A course that events about the subject may take; several are possible side by side.",
    value: "text",
    comparable: false,
  },
} as const satisfies Record<string, PredicateRow>;
