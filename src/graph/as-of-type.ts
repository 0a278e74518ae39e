import { GraphQLBoolean, type GraphQLInputObjectType } from "graphql";
import type { TypeStore } from "./type-store.js";

/** The input type of the argument `asOf`, which every root field has. */
export const asOfType = (store: TypeStore): GraphQLInputObjectType =>
  store.input(
    "AsOf",
    "A cut through two clocks. What has no date is left out, unless `includeUndated` is true.",
    () => ({
      world: {
        type: store.scalar("Edtf"),
        description:
          "What was so in the world then: claims by their valid time, memberships by their span, pledges " +
          "from their agreement, events from their date, statements from when they were made.",
      },
      press: {
        type: store.scalar("Edtf"),
        description: "Only what articles published by then report; a month counts from its last day.",
      },
      includeUndated: {
        type: GraphQLBoolean,
        defaultValue: false,
        description: "Whether to show what has no date, too.",
      },
    }),
  );
