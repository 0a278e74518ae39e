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
    "The task of a force, following Article 43 of the Treaty on European Union, NATO's strategic concept and United Nations mandates.",
  valuesConfig: {
    COMBAT: { description: "Fights. The treaty calls this a task of combat forces." },
    DETERRENCE: { description: "Deters attacks by its presence and reassures allies, as NATO uses the term." },
    PEACEKEEPING: { description: "Keeps an agreed peace, with the consent of the parties." },
    MONITORING: { description: "Observes and reports whether a ceasefire or an agreement is kept." },
    PROTECTION: { description: "Protects airspace, waters, places or people." },
    TRAINING: { description: "Trains or advises the forces of another." },
    SUPPORT: {
      description: "Supports without fighting, for example with logistics, transport, engineering or medical services.",
    },
    DEMINING: { description: "Clears mines and unexploded ordnance." },
    OTHER: { description: "Something else." },
  },
});
