import { useGraphiQL } from "@graphiql/react";
import { useMemo, useState } from "react";
import { announce } from "../shared/announcements.jsx";
import { type AnswerList, answerLists } from "../shared/answer-lists.js";
import { copyText } from "../shared/copy-text.js";
import { download } from "../shared/download.js";
import type { Answer } from "../shared/fetch-answer.js";
import { writeCsv } from "../shared/write-csv.js";
import { AnswerTable } from "./answer-table.jsx";

const views = ["JSON", "Table"] as const;

/** The bar above the answer: the answer as JSON or as a table, which of its lists, and that list as CSV. */
export function AnswerViews() {
  const { response, title, isFetching } = useGraphiQL(({ tabs, activeTabIndex, isFetching }) => ({
    response: tabs[activeTabIndex]?.response,
    title: tabs[activeTabIndex]?.title,
    isFetching,
  }));
  const [view, setView] = useState<(typeof views)[number]>("JSON");
  const [path, setPath] = useState("");
  const answer = useMemo(() => readAnswer(response), [response]);
  const lists = useMemo(() => (answer?.data ? answerLists(answer.data) : []), [answer]);
  const list = lists.find((candidate) => candidate.path === path) ?? lists[0];

  async function copy(of: AnswerList) {
    announce((await copyText(writeCsv(of))) ? "CSV copied" : "This browser offers no clipboard here: download the CSV");
  }

  function save(of: AnswerList) {
    download(`${title?.replaceAll(/[^\p{L}\p{N}_-]+/gu, "") || "answer"}.csv`, "text/csv;charset=utf-8", writeCsv(of));
    announce("CSV downloaded");
  }

  return (
    <section className="answer-views" aria-label="Answer">
      <div className="answer-bar">
        <div className="answer-switch" role="radiogroup" aria-label="View of the answer">
          {views.map((name) => (
            <label key={name}>
              <input type="radio" name="answer-view" checked={view === name} onChange={() => setView(name)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        {list !== undefined && (
          <div className="answer-csv" role="group" aria-label="CSV">
            <button type="button" onClick={() => void copy(list)}>
              Copy CSV
            </button>
            <button type="button" onClick={() => save(list)}>
              Download CSV
            </button>
          </div>
        )}
        {lists.length > 1 && (
          <label className="answer-list">
            List
            <select value={list?.path} onChange={(event) => setPath(event.target.value)}>
              {lists.map((each) => (
                <option key={each.path} value={each.path}>
                  {each.path} ({each.rows.length})
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {view === "Table" && <AnswerTable answer={answer} list={list} isFetching={isFetching} />}
    </section>
  );
}

/** The answer that the open tab holds; undefined while it holds none. */
function readAnswer(response: string | null | undefined): Answer | undefined {
  try {
    return response ? (JSON.parse(response) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
