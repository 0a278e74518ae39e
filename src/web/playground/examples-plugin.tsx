import { formatShortcutForOS, type GraphiQLPlugin, KEY_MAP, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { examples, type Example } from "./examples.js";
import { LineIcon } from "./line-icon.jsx";
import { narrowWindow } from "./narrow-window.js";
import { useOpenExample } from "./use-open-example.js";

/** The panel that lists the examples; a click opens one and runs it. */
export const examplesPlugin: GraphiQLPlugin = { title: "Examples", icon: ExamplesIcon, content: ExamplesPanel };

function ExamplesPanel() {
  const open = useOpenExample();
  const { setVisiblePlugin } = useGraphiQLActions();
  const shown = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);

  function choose(example: Example) {
    if (window.matchMedia(narrowWindow).matches) setVisiblePlugin(null);
    open?.(example);
  }

  return (
    <section className="examples" aria-label="Examples">
      <h2>Ask the graph</h2>
      <p>
        Nothing in this graph is stated as fact: it holds what people and governments said, as articles reported it.
        Choose a question to see its query and its answer, then change it.
      </p>
      <ol>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" aria-current={shown === example.query} onClick={() => choose(example)}>
              <strong>{example.title}</strong>
              <span>{example.description}</span>
            </button>
            <a href={`?example=${example.name}`} aria-label={`Link to “${example.title}”`}>
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
        <dd>completes what you are typing</dd>
        <dt>
          <kbd>{formatShortcutForOS(KEY_MAP.searchInDocs.key)}</kbd>
        </dt>
        <dd>searches the documentation of all types and fields</dd>
      </dl>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <LineIcon size={20}>
      <path d="M7 15.5h6M8 18h4M7 13c0-1.5-2.5-2.6-2.5-5.8a5.5 5.5 0 0 1 11 0c0 3.2-2.5 4.3-2.5 5.8Z" />
    </LineIcon>
  );
}
