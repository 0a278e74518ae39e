import { registerEnumType } from "type-graphql";

/**
 * What a force is to do, after Article 43 of the Treaty on European Union, NATO's concepts and mandates of the United
 * Nations.
 */
export enum Task {
  COMBAT = "COMBAT",
  DETERRENCE = "DETERRENCE",
  PEACEKEEPING = "PEACEKEEPING",
  MONITORING = "MONITORING",
  PROTECTION = "PROTECTION",
  TRAINING = "TRAINING",
  SUPPORT = "SUPPORT",
  DEMINING = "DEMINING",
  OTHER = "OTHER",
}

registerEnumType(Task, {
  name: "Task",
  description:
    "What a force is to do: the tasks of Article 43 of the Treaty on European Union, of NATO's concept and of mandates of the United Nations.",
  valuesConfig: {
    COMBAT: { description: "Fights: a task of combat forces in the treaty's words." },
    DETERRENCE: { description: "Is there so that nobody attacks, and reassures those it stands with, as NATO has it." },
    PEACEKEEPING: { description: "Keeps a peace that has been made, with the consent of the parties." },
    MONITORING: { description: "Watches whether a ceasefire or an agreement is kept, and reports." },
    PROTECTION: { description: "Guards skies, waters, places or people." },
    TRAINING: { description: "Trains or advises the forces of another." },
    SUPPORT: { description: "Supports without fighting: logistics, transport, engineering, medicine." },
    DEMINING: { description: "Clears mines and what has not exploded." },
    OTHER: { description: "Anything else." },
  },
});
