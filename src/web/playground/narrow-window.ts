/**
 * A window in which a panel covers the editors instead of being beside them, and closes for what it opens. The same
 * query is in playground.css.
 */
export const narrowWindow = "(width < 1200px)";
