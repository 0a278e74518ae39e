import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import { narrowWindow } from "./narrow-window.js";

/** In a narrow window, folds the panel when the reader turns to the editors, or presses Escape within it. */
export function FoldPanel() {
  const { setVisiblePlugin } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    const isNarrow = window.matchMedia(narrowWindow);
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (isNarrow.matches && (target as Element).closest(".graphiql-sessions")) setVisiblePlugin(null);
    };
    const onKeyDown = ({ key, target }: KeyboardEvent): void => {
      if (key !== "Escape" || !isNarrow.matches || !(target as Element).closest(".graphiql-plugin")) return;
      setVisiblePlugin(null);
      queryEditor?.focus();
    };
    window.addEventListener("pointerdown", onPointerDown);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("pointerdown", onPointerDown);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [setVisiblePlugin, queryEditor]);
  return null;
}
