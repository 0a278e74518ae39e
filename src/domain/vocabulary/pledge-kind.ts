import { registerEnumType } from "type-graphql";

/** What a pledge undertakes, after the categories of the Kiel Ukraine Support Tracker and of PLOVER. */
export enum PledgeKind {
  FINANCIAL = "FINANCIAL",
  HUMANITARIAN = "HUMANITARIAN",
  EQUIPMENT = "EQUIPMENT",
  TROOPS = "TROOPS",
  TRAINING = "TRAINING",
  INTELLIGENCE = "INTELLIGENCE",
  LOGISTICS = "LOGISTICS",
  GUARANTEE = "GUARANTEE",
  SANCTIONS = "SANCTIONS",
  COORDINATION = "COORDINATION",
  OTHER = "OTHER",
}

registerEnumType(PledgeKind, {
  name: "PledgeKind",
  description: "The kind of undertaking, following the categories of the Kiel tracker and PLOVER.",
  valuesConfig: {
    FINANCIAL: { description: "Money: grants, loans, credits." },
    HUMANITARIAN: { description: "Relief for people: food, medicine, shelter." },
    EQUIPMENT: { description: "Weapons, ammunition and other equipment." },
    TROOPS: { description: "Soldiers." },
    TRAINING: { description: "Training of forces." },
    INTELLIGENCE: { description: "Sharing of intelligence." },
    LOGISTICS: { description: "Transport, supply, maintenance." },
    GUARANTEE: { description: "A security guarantee." },
    SANCTIONS: { description: "Economic measures against an actor." },
    COORDINATION: { description: "Leading or coordinating what others do." },
    OTHER: { description: "Something else." },
  },
});
