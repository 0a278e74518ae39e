import { CopyButton } from "./copy-button.jsx";
import { writePermalink } from "../shared/permalink.js";

/** Copies a link that opens the query and variables now in the editors. */
export function CopyLinkButton() {
  return (
    <CopyButton
      label="Copy a link to this query"
      done="Link copied"
      write={(tab) => writePermalink(window.location.href, tab)}
      otherwise={(link) => {
        window.history.replaceState(null, "", link);
        return "This browser offers no clipboard here: copy the link from the address bar";
      }}
    >
      <path d="M7 9.5a3 3 0 0 0 4.3 0l2.2-2.3a3 3 0 0 0-4.2-4.2L8.2 4.1" />
      <path d="M9 6.5a3 3 0 0 0-4.3 0L2.5 8.8a3 3 0 0 0 4.2 4.2l1.1-1.1" />
    </CopyButton>
  );
}
