import { useEffect, useRef } from "react";
import type { Example } from "./examples.js";
import { useOpenExample } from "./use-open-example.js";

interface RunLinkedExampleProps {
  readonly example: Example;
}

/** Opens and runs the example that the address links to, once, as soon as the editors are there. */
export function RunLinkedExample({ example }: RunLinkedExampleProps) {
  const open = useOpenExample();
  const isDone = useRef(false);
  useEffect(() => {
    if (open === undefined || isDone.current) return;
    isDone.current = true;
    open(example);
  }, [open, example]);
  return null;
}
