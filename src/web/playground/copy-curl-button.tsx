import { CopyButton } from "./copy-button.jsx";
import { writeCurl } from "./curl.js";

/** Copies a command that asks the query now in the editor from a shell. */
export function CopyCurlButton() {
  return (
    <CopyButton
      label="Copy as curl"
      done="curl command copied"
      write={(tab) => writeCurl(new URL("graphql", document.baseURI).href, tab)}
      otherwise={(command) => {
        window.prompt("This browser offers no clipboard here. Copy the command by hand:", command);
        return "Nothing was copied";
      }}
    >
      <path d="M2 3.5h12v9H2Z" />
      <path d="m4.5 6.5 2 1.5-2 1.5M8.5 9.5h3" />
    </CopyButton>
  );
}
