import { registerEnumType } from "type-graphql";

/** The role of a party to a pledge. */
export enum PartyRole {
  PLEDGOR = "PLEDGOR",
  BENEFICIARY = "BENEFICIARY",
  SUPPLIER = "SUPPLIER",
  COORDINATOR = "COORDINATOR",
}

registerEnumType(PartyRole, {
  name: "PartyRole",
  description: "The role in which an actor is a party to a pledge.",
  valuesConfig: {
    PLEDGOR: { description: "Undertakes the pledge, or refuses to." },
    BENEFICIARY: { description: "Benefits from the pledge." },
    SUPPLIER: { description: "Provides the goods." },
    COORDINATOR: { description: "Leads or coordinates what others do." },
  },
});
