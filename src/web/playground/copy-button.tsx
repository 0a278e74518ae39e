import { ToolbarButton, useGraphiQL } from "@graphiql/react";
import { type ReactNode, useState } from "react";
import { copyText } from "../shared/copy-text.js";
import type { LinkedTab } from "../shared/permalink.js";

const confirmationMs = 2000;

interface CopyButtonProps {
  readonly label: string;
  /** What it says once it has copied. */
  readonly done: string;
  /** Makes what is copied of the query and variables now in the editors. */
  readonly write: (tab: LinkedTab) => string;
  /** What is done where the browser offers no clipboard, and what is said then. */
  readonly otherwise: (text: string) => string;
  readonly children: ReactNode;
}

/** A button of the toolbar that copies something made of the tab. */
export function CopyButton({ label, done, write, otherwise, children }: CopyButtonProps) {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));
  const [shown, setShown] = useState(label);

  async function copy() {
    const text = write({ query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" });
    setShown((await copyText(text)) ? done : otherwise(text));
    setTimeout(() => setShown(label), confirmationMs);
  }

  return (
    <ToolbarButton label={shown} onClick={() => void copy()}>
      <svg
        className="graphiql-toolbar-icon"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {children}
      </svg>
    </ToolbarButton>
  );
}
