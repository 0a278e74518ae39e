/**
 * Where a panel lies over the editors instead of beside them, and makes way for what it opens. Stands in playground.css
 * too.
 */
export const narrowWindow = "(width < 1200px)";
