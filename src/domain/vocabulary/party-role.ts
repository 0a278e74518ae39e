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
  description: "In what role somebody is party to a pledge.",
  valuesConfig: {
    PLEDGOR: { description: "Undertakes it, or refuses to." },
    BENEFICIARY: { description: "It is for them." },
    SUPPLIER: { description: "Provides the goods." },
    COORDINATOR: { description: "Leads what others do." },
  },
});
