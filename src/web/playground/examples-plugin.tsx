import { formatShortcutForOS, type GraphiQLPlugin, KEY_MAP, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { parse } from "graphql";
import { examples, type Example } from "./examples.js";

/** Below this width the panel covers the page, and makes way for what it opens. Stands in playground.css too. */
const narrowWindow = "(max-width: 720px)";

/** The panel that lists the examples; a click opens one in a tab and runs it. */
export const examplesPlugin: GraphiQLPlugin = { title: "Examples", icon: ExamplesIcon, content: ExamplesPanel };

function ExamplesPanel() {
  const open = useOpenExample();
  const shown = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);
  return (
    <section className="examples" aria-label="Examples">
      <h2>Ask the graph</h2>
      <p>
        Nothing here is simply a fact: everything is a statement that somebody made and an article reports. Choose a
        question to see its query and its answer, then change it.
      </p>
      <ol>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" aria-current={shown === example.query} onClick={() => open(example)}>
              <strong>{example.title}</strong>
              <span>{example.description}</span>
            </button>
            <a href={`?example=${example.name}`} aria-label={`Link to ${example.name}`}>
              link
            </a>
          </li>
        ))}
      </ol>
      <dl>
        <dt>
          <kbd>{formatShortcutForOS(KEY_MAP.runQuery.key, "Cmd")}</kbd>
        </dt>
        <dd>runs the query, as ▶ does</dd>
        <dt>
          <kbd>Ctrl-Space</kbd>
        </dt>
        <dd>lists what can stand at the cursor</dd>
        <dt>
          <kbd>{formatShortcutForOS(KEY_MAP.searchInDocs.key)}</kbd>
        </dt>
        <dd>searches the documentation of every type and field</dd>
      </dl>
    </section>
  );
}

function useOpenExample(): (example: Example) => void {
  const actions = useGraphiQLActions();
  const { tabs, queryEditor } = useGraphiQL(({ tabs, queryEditor }) => ({ tabs, queryEditor }));
  return (example) => {
    if (window.matchMedia(narrowWindow).matches) actions.setVisiblePlugin(null);
    const index = tabs.findIndex((tab) => tab.query === example.query);
    if (index === -1) {
      actions.addTab();
      queryEditor?.setValue(example.query);
    } else {
      actions.changeTab(index);
      if (tabs[index]?.response) return;
    }
    // The editor tells the page about its new text only after a pause; until then the page would send the operation name of the old one.
    const documentAST = parse(example.query);
    const operations = documentAST.definitions.filter((definition) => definition.kind === "OperationDefinition");
    actions.setOperationFacts({ documentAST, operations, operationName: operations[0]?.name?.value ?? "" });
    actions.run();
  };
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M7 15.5h6M8 18h4M7 13c0-1.5-2.5-2.6-2.5-5.8a5.5 5.5 0 0 1 11 0c0 3.2-2.5 4.3-2.5 5.8Z" />
    </svg>
  );
}
