import type { LinkProblem } from "./read-opening.js";

interface LinkNoticeProps {
  readonly problem: LinkProblem;
  readonly onDismiss: () => void;
}

/** Says above the editors what is wrong with the link that was followed. */
export function LinkNotice({ problem, onDismiss }: LinkNoticeProps) {
  return (
    <div className="link-notice" role="alert">
      <p>
        <strong>{problem.what}</strong> {problem.advice}
      </p>
      <button type="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
