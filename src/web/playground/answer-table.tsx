import type { AnswerList } from "../shared/answer-lists.js";
import type { Answer } from "../shared/fetch-answer.js";

interface AnswerTableProps {
  readonly answer: Answer | undefined;
  readonly list: AnswerList | undefined;
  readonly isFetching: boolean;
}

/** A list of the answer as a table, below the errors that the service reported. */
export function AnswerTable({ answer, list, isFetching }: AnswerTableProps) {
  return (
    <div className="answer-table" role="region" aria-label="Answer as a table" tabIndex={0}>
      {answer === undefined && !isFetching && <p>Run a query, and its answer stands here as a table.</p>}
      {(answer?.errors ?? []).map(({ message }, index) => (
        <p key={index} className="answer-error">
          {message}
        </p>
      ))}
      {answer?.data === null && <p>The answer has no data.</p>}
      {list?.rows.length === 0 && <p>The list is empty: nothing in the graph meets the conditions.</p>}
      {list !== undefined && list.rows.length > 0 && <Rows list={list} />}
    </div>
  );
}

function Rows({ list: { path, columns, rows } }: { readonly list: AnswerList }) {
  return (
    <table>
      <caption>
        {path === "" ? "The whole answer" : path}: {rows.length === 1 ? "1 row" : `${rows.length} rows`}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((text, position) => (
              <td key={columns[position]}>
                <div dir="auto">{text}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
