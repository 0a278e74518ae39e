import { useDocExplorer } from "@graphiql/plugin-doc-explorer";
import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/** Brings into view what has just been chosen: a tab, the top of a panel, the top of a page of the documentation. */
export function ScrollIntoView() {
  const { activeTabIndex, visiblePlugin } = useGraphiQL(({ activeTabIndex, visiblePlugin }) => ({
    activeTabIndex,
    visiblePlugin,
  }));
  useEffect(() => {
    document.querySelector(".graphiql-tab-active")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [activeTabIndex]);

  const documentationPages = useDocExplorer();
  useEffect(() => {
    document.querySelector(".graphiql-plugin")?.scrollTo(0, 0);
  }, [visiblePlugin, documentationPages]);

  return null;
}
