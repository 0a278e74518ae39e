/** The key for the citations of a built object: a symbol, because any string can be a response key. */
export const citationsKey = Symbol("citations");
