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
  description: "The kind of organisation.",
  valuesConfig: {
    ALLIANCE: { description: "States bound by treaty." },
    COALITION: { description: "States that act together without an alliance treaty." },
    GOVERNMENT: { description: "A government, or a part of one." },
    MILITARY: { description: "An armed force or a command." },
    OUTLET: { description: "A media outlet, which publishes articles." },
    COMPANY: { description: "A company." },
    BODY: { description: "An international or public body." },
    OTHER: { description: "Something else." },
  },
});
