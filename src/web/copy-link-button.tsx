import { ToolbarButton, useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { writePermalink } from "./permalink.js";

const confirmationMs = 2000;

/** Copies a link that opens the query and variables now in the editors. */
export function CopyLinkButton() {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({ queryEditor, variableEditor }));
  const [label, setLabel] = useState("Copy a link to this query");

  async function copy() {
    const link = writePermalink(window.location.href, {
      query: queryEditor?.getValue() ?? "",
      variables: variableEditor?.getValue() ?? "",
    });
    // Browsers offer the clipboard to secure addresses only; elsewhere the link goes to the address bar.
    if (navigator.clipboard === undefined) {
      window.history.replaceState(null, "", link);
      setLabel("The link is in the address bar");
    } else {
      await navigator.clipboard.writeText(link);
      setLabel("Link copied");
    }
    setTimeout(() => setLabel("Copy a link to this query"), confirmationMs);
  }

  return (
    <ToolbarButton label={label} onClick={() => void copy()}>
      <svg className="graphiql-toolbar-icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
        <path d="M7 9.5a3 3 0 0 0 4.3 0l2.2-2.3a3 3 0 0 0-4.2-4.2L8.2 4.1" />
        <path d="M9 6.5a3 3 0 0 0-4.3 0L2.5 8.8a3 3 0 0 0 4.2 4.2l1.1-1.1" />
      </svg>
    </ToolbarButton>
  );
}
