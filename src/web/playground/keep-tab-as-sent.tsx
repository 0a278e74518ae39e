import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import { sending } from "./send-query.js";

/**
 * Brings the open tab up to date as a query is sent. GraphiQL does so a moment after each change, and its history
 * records the open tab, again whenever that changes until the answer is here: a run right after a change would
 * leave an entry for the old text and one for the new.
 */
export function KeepTabAsSent() {
  const { updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor, headerEditor } = useGraphiQL(
    ({ queryEditor, variableEditor, headerEditor }) => ({ queryEditor, variableEditor, headerEditor }),
  );
  useEffect(() => {
    const keep = (event: Event): void => {
      if (!queryEditor || !variableEditor || !headerEditor) return;
      updateActiveTabValues({
        query: queryEditor.getValue(),
        variables: variableEditor.getValue(),
        headers: headerEditor.getValue(),
        operationName: (event as CustomEvent<string | null>).detail,
      });
    };
    sending.addEventListener("send", keep);
    return () => sending.removeEventListener("send", keep);
  }, [updateActiveTabValues, queryEditor, variableEditor, headerEditor]);
  return null;
}
