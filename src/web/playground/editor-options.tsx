import { formatShortcutForOS, KEY_MAP, useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

const options = {
  // Fonts that operating systems include; GraphiQL names one that is not shipped here, without a fallback.
  fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace',
  fontSize: 14,
  wordWrap: "on",
  wrappingIndent: "indent",
} as const;

/** Sets up the four editors. They measure their characters, so a style sheet cannot do it. */
export function EditorOptions() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    ({ queryEditor, variableEditor, headerEditor, responseEditor }) => ({
      queryEditor,
      variableEditor,
      headerEditor,
      responseEditor,
    }),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) editor?.updateOptions(options);
    responseEditor?.updateOptions({
      placeholder: `▶ or ${formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd")} runs the query`,
    });
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}
