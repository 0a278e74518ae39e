import { registerEnumType } from "type-graphql";

/** The kind of an organisation. */
export enum OrganisationClassification {
  ALLIANCE = "ALLIANCE",
  COALITION = "COALITION",
  GOVERNMENT = "GOVERNMENT",
  MILITARY = "MILITARY",
  OUTLET = "OUTLET",
  COMPANY = "COMPANY",
  BODY = "BODY",
  OTHER = "OTHER",
}

registerEnumType(OrganisationClassification, {
  name: "OrganisationClassification",
  description: "What kind of organisation it is.",
  valuesConfig: {
    ALLIANCE: { description: "States bound by treaty." },
    COALITION: { description: "States that act together without a treaty of alliance." },
    GOVERNMENT: { description: "A government or a part of one." },
    MILITARY: { description: "An armed force or a command." },
    OUTLET: { description: "Publishes articles." },
    COMPANY: { description: "A business." },
    BODY: { description: "An international or public body." },
    OTHER: { description: "Anything else." },
  },
});
