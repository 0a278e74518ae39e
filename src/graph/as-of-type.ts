import { GraphQLBoolean, type GraphQLInputObjectType } from "graphql";
import type { TypeStore } from "./type-store.js";

/** What the argument `asOf` does, wherever it is. */
export const asOfDescription =
  "The time at which to view the graph: what held in the world by then, what had been published by then, or both.";

/** The input type of the argument `asOf`, which every root field has. */
export const asOfType = (store: TypeStore): GraphQLInputObjectType =>
  store.input(
    "AsOf",
    "A point in time at which to view the graph, on either or both of two clocks: when things held in the " +
      "world, and when they were published. Undated items are left out unless `includeUndated` is true.",
    () => ({
      world: {
        type: store.scalar("Edtf"),
        description:
          "Show only what held in the world at this time: claims and memberships by the span in which they " +
          "hold, pledges from their agreement, events from their date, and statements from when they were " +
          "made.",
      },
      press: {
        type: store.scalar("Edtf"),
        description: "Show only what articles published by this date report. A month or year counts from its last day.",
      },
      includeUndated: {
        type: GraphQLBoolean,
        defaultValue: false,
        description: "Whether to include undated items.",
      },
    }),
  );
