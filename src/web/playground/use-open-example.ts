import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { examples, type Example } from "./examples.js";

/**
 * Opens an example and runs it: in the open tab if that holds nothing of the reader's own (no text, or an example
 * as it came), otherwise in a new one.
 * @returns nothing to call until the editors are there.
 */
export function useOpenExample(): ((example: Example) => void) | undefined {
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    ({ queryEditor, variableEditor, responseEditor }) => ({ queryEditor, variableEditor, responseEditor }),
  );
  if (!queryEditor || !variableEditor || !responseEditor) return undefined;
  return (example) => {
    const shown = queryEditor.getValue();
    const isOwn = shown.trim() !== "" && !examples.some(({ query }) => query === shown);
    if (isOwn || variableEditor.getValue().trim() !== "") actions.addTab();
    if (queryEditor.getValue() !== example.query) queryEditor.setValue(example.query);
    actions.run();
  };
}
