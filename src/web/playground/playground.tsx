import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { CopyCurlButton } from "./copy-curl-button.jsx";
import { CopyLinkButton } from "./copy-link-button.jsx";
import { EditorOptions } from "./editor-options.jsx";
import { examples, linkedExample } from "./examples.js";
import { examplesPlugin } from "./examples-plugin.jsx";
import { fetchAnswer } from "../shared/fetch-answer.js";
import { forgetPermalink, readPermalink } from "../shared/permalink.js";
import { ScrollIntoView } from "./scroll-into-view.jsx";

// GraphiQL resets itself when one of these changes, so they are made once.
const plugins = [examplesPlugin, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];
const example = linkedExample(window.location);
const linked = example === undefined ? readPermalink(window.location) : { query: example.query, variables: "" };
const isFirstVisit = window.localStorage.getItem("graphiql:tabState") === null;
const defaultTabs = [
  ...(linked === undefined ? [] : [linked]),
  ...examples.filter(({ query }) => query !== linked?.query).map(({ query }) => ({ query })),
];

// A link opened over a page that is already here only changes the part after the "#".
window.addEventListener("hashchange", () => window.location.reload());

/** The page: GraphiQL with the examples as tabs of a first visit, and as a panel ever after. */
export function Playground() {
  return (
    <GraphiQL
      fetcher={fetchAnswer}
      plugins={plugins}
      defaultTabs={defaultTabs}
      schemaDescription
      // Headers may carry a token: they are not kept in the browser, nor is that offered.
      shouldPersistHeaders={false}
      {...(isFirstVisit ? { visiblePlugin: examplesPlugin } : {})}
      {...(linked === undefined ? {} : { initialQuery: linked.query, initialVariables: linked.variables })}
      onEditQuery={(query) => forgetPermalink(query, linked)}
    >
      <GraphiQL.Logo>Pledgegraph</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLinkButton />
            <CopyCurlButton />
          </>
        )}
      </GraphiQL.Toolbar>
      <EditorOptions />
      <ScrollIntoView />
    </GraphiQL>
  );
}
