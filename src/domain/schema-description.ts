/** What the whole schema is about, as its documentation begins. */
export const schemaDescription =
  "Who said, proposed, pledged or refused what, and where it was reported. Nothing here is stated as a fact: " +
  "everything is a Statement, reported in a Passage of an Article. Start with `statements`, `pledges` or `search`.";
