import { explorerPlugin } from "@graphiql/plugin-explorer";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useState } from "react";
import { announce, Announcements } from "../shared/announcements.jsx";
import { AnswerViews } from "./answer-views.jsx";
import { CopyCurlButton } from "./copy-curl-button.jsx";
import { CopyLinkButton } from "./copy-link-button.jsx";
import { EditorOptions } from "./editor-options.jsx";
import { examples } from "./examples.js";
import { examplesPlugin } from "./examples-plugin.jsx";
import { FoldPanel } from "./fold-panel.jsx";
import { KeepTabAsSent } from "./keep-tab-as-sent.jsx";
import { LinkNotice } from "./link-notice.jsx";
import { narrowWindow } from "./narrow-window.js";
import { orderTypes } from "./order-types.js";
import { readOpening } from "./read-opening.js";
import { RunLinkedExample } from "./run-linked-example.jsx";
import { ScrollIntoView } from "./scroll-into-view.jsx";
import { sendQuery } from "./send-query.js";
import { storage } from "./storage.js";

// GraphiQL resets itself when one of these changes, so they are made once.
const plugins = [examplesPlugin, explorerPlugin({ showAttribution: false }), HISTORY_PLUGIN];
const opening = readOpening(window.location);
const isFirstVisit = window.localStorage.getItem("graphiql:tabState") === null;
// Whoever followed a link came for what it opens: the list of examples may be beside it, but not cover it.
const opensExamples =
  isFirstVisit &&
  ((opening.tab === undefined && opening.example === undefined) || !window.matchMedia(narrowWindow).matches);
const headline = examples[0]?.query ?? "";
const firstTab = opening.tab ?? { query: opening.example?.query ?? headline };
const defaultTabs = [firstTab];

// A link opened over a page that is already here only changes the part after the "#".
window.addEventListener("hashchange", () => window.location.reload());

/** Takes the link out of the address bar, so that a reload does not bring back what it opened. */
function forgetLink(): void {
  if (window.location.search !== "" || window.location.hash !== "") {
    window.history.replaceState(null, "", window.location.pathname);
  }
}

function announceCopy(): void {
  announce(navigator.clipboard ? "Query copied" : "This browser offers no clipboard here: copy the query by hand");
}

/** The page: GraphiQL with one tab for a first visit, and the examples in a panel. */
export function Playground() {
  const [problem, setProblem] = useState(opening.problem);

  function dismiss() {
    setProblem(undefined);
    forgetLink();
  }

  return (
    <>
      {problem !== undefined && <LinkNotice problem={problem} onDismiss={dismiss} />}
      <GraphiQL
        fetcher={sendQuery}
        plugins={plugins}
        defaultTabs={defaultTabs}
        schemaDescription
        onSchemaChange={orderTypes}
        storage={storage}
        // Headers may contain a token: they are not stored in the browser, and the reader is not offered to store them.
        shouldPersistHeaders={false}
        {...(opensExamples ? { visiblePlugin: examplesPlugin } : {})}
        {...(opening.tab === undefined
          ? {}
          : { initialQuery: opening.tab.query, initialVariables: opening.tab.variables })}
        onEditQuery={(query) => {
          if (query !== firstTab.query) dismiss();
        }}
        onCopyQuery={announceCopy}
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
        <GraphiQL.Footer>
          <AnswerViews />
        </GraphiQL.Footer>
        <EditorOptions />
        <FoldPanel />
        <KeepTabAsSent />
        <ScrollIntoView />
        {opening.example !== undefined && <RunLinkedExample example={opening.example} />}
      </GraphiQL>
      <Announcements />
    </>
  );
}
