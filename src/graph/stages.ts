/** The stages through which a pledge advances, in that order. */
export const stageProgress: readonly string[] = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];

/**
 * The stages that end a pledge. An end outranks every stage of progress, and a later one here outranks the earlier
 * ones.
 */
export const stageEnds: readonly string[] = ["BROKEN", "WITHDRAWN", "LAPSED", "SUPERSEDED", "REFUSED"];

/** All stages by rank, the lowest first: every end ranks above every stage of progress. */
export const stageOrder: readonly string[] = [...stageProgress, ...stageEnds];
