/** The key under which a built object keeps its citations: a symbol, since every string can be a response key. */
export const citationsKey = Symbol("citations");
