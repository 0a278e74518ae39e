import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** Scrolls the bar of tabs to the tab in use, when that was chosen from a panel. */
export function ActiveTabInView() {
  const activeTabIndex = useGraphiQL((state) => state.activeTabIndex);
  useEffect(() => {
    document.querySelector(".graphiql-tab-active")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [activeTabIndex]);
  return null;
}
