/** Stages of a pledge on their way, by how far they are on. */
export const stageProgress: readonly string[] = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];

/** Stages that end a pledge; an end wins over what is on its way, the last of these over the others. */
export const stageEnds: readonly string[] = ["SUPERSEDED", "LAPSED", "WITHDRAWN", "BROKEN", "REFUSED"];
