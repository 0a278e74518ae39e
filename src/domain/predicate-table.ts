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
    meaning: "The number of nations in the coalition (subject).",
    value: "quantity",
    unit: "nations",
    comparable: true,
    measuresSize: true,
  },
  forcePledgors: {
    meaning: "The number of nations that have pledged the force; the subject is the group that pledged it.",
    value: "quantity",
    unit: "nations",
    comparable: true,
    measuresSize: true,
  },
  frontLineLength: {
    meaning: "The length of the front line in the country (subject).",
    value: "quantity",
    unit: "miles",
    comparable: true,
  },
  office: {
    meaning:
      "The office that the person (subject) holds or held; the object is the state or body to which the " +
      "office belongs.",
    value: "office",
    comparable: true,
  },
  membershipProspect: {
    meaning: "The subject's prospects of becoming a member of the object.",
    value: "text",
    comparable: true,
  },
  troopPosition: {
    meaning: "The subject's position on sending its own troops.",
    value: "text",
    comparable: true,
  },
  formationStage: {
    meaning: "How far the formation of the organisation (subject) has come, as one of its stages.",
    value: "stage",
    stages: ["conceived", "proposed", "forming", "launched", "operational", "dissolved"],
    comparable: true,
  },
  conceivedOn: {
    meaning: "When the subject was conceived, as an EDTF date.",
    value: "date",
    comparable: true,
  },
  launchedOn: {
    meaning: "When the subject was launched, as an EDTF date; the object is the launch, if that is an event.",
    value: "date",
    comparable: true,
  },
  aidInMonth: {
    meaning:
      "The aid that the subject set aside in the months of validity, for the object; the value says which: " +
      "financial, humanitarian, military.",
    value: "quantity",
    unit: "billion EUR",
    comparable: false,
  },
  convertedValue: {
    meaning: "What the subject is worth in euros, as converted or estimated by whoever says so.",
    value: "quantity",
    unit: "EUR",
    comparable: true,
  },
  deliveredValue: {
    meaning: "What has been delivered of the subject, in euros, as converted or estimated by whoever says so.",
    value: "quantity",
    unit: "EUR",
    comparable: true,
  },
  assessment: {
    meaning: "A judgement on the subject: its merits, its weaknesses or its character.",
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
    meaning: "What the document (subject) says about how it was made and how reliable it is.",
    value: "text",
    comparable: false,
  },
  discussedAt: {
    meaning: "The subject was discussed at the object.",
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
    meaning: "The subject is what goes by this name; the object is the bearer of the name.",
    value: "text",
    comparable: false,
  },
  initiated: {
    meaning: "The subject initiated the object.",
    value: "none",
    comparable: false,
  },
  leads: {
    meaning: "The subject leads or chairs the object; the value says which part of it.",
    value: "text",
    comparable: false,
  },
  origin: {
    meaning: "What the subject grew out of.",
    value: "text",
    comparable: false,
  },
  progress: {
    meaning: "The progress of the subject, or the direction in which it is heading.",
    value: "text",
    comparable: false,
  },
  purpose: {
    meaning: "The purpose of the subject.",
    value: "text",
    comparable: false,
  },
  requirement: {
    meaning: "What the subject needs in order to work or to be credible.",
    value: "text",
    comparable: false,
  },
  risk: {
    meaning: "A risk to the subject, or an obstacle to it.",
    value: "text",
    comparable: false,
  },
  role: {
    meaning: "The role that the subject plays or is meant to play.",
    value: "text",
    comparable: false,
  },
  stance: {
    meaning: "The subject's attitude to the object, or its intended response.",
    value: "text",
    comparable: false,
  },
  topic: {
    meaning: "What the subject is about, as a word that it is filed under.",
    value: "text",
    comparable: false,
  },
  trajectory: {
    meaning: "A course that events around the subject may take; several can be possible at once.",
    value: "text",
    comparable: false,
  },
} as const satisfies Record<string, PredicateRow>;
