/** The field `revisions` and its types. */
export const revisionsSdl = `
    extend type Query {
      """
      The history of the graph, newest first: who changed what, when and why. Every import, undo or other change is one
      revision. Nothing about the world: for what was known by a day, use \`asOf\`.
      """
      revisions(
        """
        Return only revisions that changed the record with this id, which may have been removed since. \`changes\` then
        shows that record alone, unless it says otherwise.
        """
        of: ID
        "Return only the revision with this number."
        number: Int
        "Return only revisions of this dataset."
        dataset: String
        "Number of revisions, 1 to 100. Default: 20."
        first: Int
        "Return only revisions after this cursor."
        after: String
        "Number of revisions, counted from the oldest."
        last: Int
        "Return only revisions before this cursor."
        before: String
      ): RevisionConnection!
    }
    "One page of revisions, newest first."
    type RevisionConnection {
      "The revisions, with their cursors."
      edges: [RevisionEdge!]!
      "The revisions, without cursors."
      nodes: [Revision!]!
      "The position of the page in the list."
      pageInfo: PageInfo!
      "Number of revisions on all pages together. Counted only if requested."
      totalCount: Int!
    }
    "One revision of a page."
    type RevisionEdge {
      "Cursor of this revision, for \`after\` and \`before\`."
      cursor: String!
      "The revision."
      node: Revision!
    }
    "One change to the graph, which took effect as a whole. It never changes afterwards, but for \`undoneBy\`."
    type Revision {
      "Counted from 1, without gaps."
      number: Int!
      "When it took effect. A later revision has a later time."
      at: DateTime!
      "Who made it, as the operating system or \`--by\` named them."
      by: String!
      "The command that made it, such as \`import\`."
      tool: String!
      "The dataset whose records it changed."
      dataset: String!
      "Why, in the words of who made it."
      reason: String
      """
      The names of the files that the records came from, without their folders; empty if they came from none. An undo
      names those of the revision that it takes back.
      """
      files: [String!]!
      "The number of the revision that this one takes back."
      undoes: Int
      "The number of the revision that took this one back."
      undoneBy: Int
      """
      SHA-256 over the content of this revision and the hash of the one before it, as lower-case hexadecimal. Whoever
      keeps the latest hash can find out later whether anything before it was altered.
      """
      hash: String!
      "Number of records that it changed."
      recordCount: Int!
      """
      What it changed, record by record, in the order of the documents. Records are unpacked only if this is asked for;
      a page of revisions with very many records is refused with QUERY_TOO_COSTLY.
      """
      changes(
        "Return only the change to the record with this id. Default: the \`of\` of the list, if there is one."
        of: ID
        "Number of changes, 1 to 100."
        first: Int = 20
        "Number of changes to leave out before the first: \`skip: 20\` continues after a list of 20."
        skip: Int = 0
      ): [RecordChange!]!
    }
    "What happened to a record in a revision."
    enum ChangeKind {
      "Its dataset did not state it before."
      CREATED
      "Its dataset stated it before, with other values."
      UPDATED
      "Its dataset states it no more. Another dataset may."
      REMOVED
    }
    "How one record changed. \`node(id: ...)\` shows the record as it is now, if it is still there."
    type RecordChange {
      "Id of the record."
      id: ID!
      "Its type as \`__typename\` gives it, such as \`Claim\`. The schema may no longer have a type of long ago."
      type: String!
      "Whether it was created, updated or removed."
      kind: ChangeKind!
      "The fields that differ, in alphabetical order. Of a created or removed record, all that were stated."
      fields: [FieldChange!]!
    }
    """
    One field of a record, before and after, as documents write it. Fields hold text, numbers, lists and objects, and
    those of long ago may have a form that the schema no longer has. Both values are therefore JSON text, which every
    client can store, compare and parse: \`"31 nations"\` with its quotation marks, \`["SEA", "AIR"]\`.
    """
    type FieldChange {
      "Name of the field."
      name: String!
      "The value before, as JSON; null if the record did not have the field."
      before: String
      "The value after, as JSON; null if the record does not have the field."
      after: String
    }
  `;
