/** Stages of a pledge on their way, by how far they are on. */
export const stageProgress: readonly string[] = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];

/** Stages that end a pledge; an end wins over what is on its way, the last of these over the others. */
export const stageEnds: readonly string[] = ["BROKEN", "WITHDRAWN", "LAPSED", "SUPERSEDED", "REFUSED"];

/** All stages, by how far they are on: an end is further than all that is on its way. */
export const stageOrder: readonly string[] = [...stageProgress, ...stageEnds];
