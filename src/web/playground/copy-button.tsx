import { ToolbarButton, useGraphiQL } from "@graphiql/react";
import type { ReactNode } from "react";
import { announce } from "../shared/announcements.jsx";
import { copyText } from "../shared/copy-text.js";
import type { LinkedTab } from "../shared/permalink.js";
import { LineIcon } from "./line-icon.jsx";

interface CopyButtonProps {
  readonly label: string;
  /** The message once it has copied. */
  readonly done: string;
  /** Makes the text to copy from the query and variables now in the editors. */
  readonly write: (tab: LinkedTab) => string;
  /** What to do if the browser offers no clipboard; returns the message for that case. */
  readonly otherwise: (text: string) => string;
  readonly children: ReactNode;
}

/** A button of the toolbar that copies something made of the tab. */
export function CopyButton({ label, done, write, otherwise, children }: CopyButtonProps) {
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor, variableEditor }) => ({
    queryEditor,
    variableEditor,
  }));

  async function copy() {
    const text = write({ query: queryEditor?.getValue() ?? "", variables: variableEditor?.getValue() ?? "" });
    announce((await copyText(text)) ? done : otherwise(text));
  }

  return (
    <ToolbarButton label={label} onClick={() => void copy()}>
      <LineIcon size={16} className="graphiql-toolbar-icon">
        {children}
      </LineIcon>
    </ToolbarButton>
  );
}
