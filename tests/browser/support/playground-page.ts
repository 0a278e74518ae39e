import { expect } from "vitest";
import type { Page, Request } from "playwright-core";
import type { ExampleFile } from "./examples.js";

const answerTimeoutMs = 30_000;

/** An answer as the service sends it. */
export interface SentAnswer {
  readonly data: Record<string, unknown>;
  readonly errors?: unknown;
}

/** The playground in one page of a browser, with what a reader does there. */
export class PlaygroundPage {
  constructor(readonly page: Page) {}

  tabNames(): Promise<string[]> {
    return this.page.getByRole("tab").locator(".graphiql-tab-button").allTextContents();
  }

  /** What the history lists, newest first. The panel has to be shown. */
  historyNames(): Promise<string[]> {
    return this.page.locator(".graphiql-history-item-label").allTextContents();
  }

  example({ title }: ExampleFile) {
    return this.page.getByRole("region", { name: "Examples" }).getByRole("button", { name: title });
  }

  async choose(view: "JSON" | "Table"): Promise<void> {
    await this.page.locator(".answer-switch label", { hasText: view }).click();
  }

  /** Puts a text in place of that of the query editor: by pasting, since to typing the editor adds brackets. */
  async write(query: string): Promise<void> {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), query);
    await this.page.locator(".graphiql-query-editor .view-lines").click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.press("Delete");
    await this.editorIs("empty");
    // The browser hands over what is pasted in its own time.
    await this.page.keyboard.press("ControlOrMeta+v");
    await this.editorIs("filled");
  }

  private async editorIs(state: "empty" | "filled"): Promise<void> {
    await this.page.waitForFunction(
      (isEmpty) => (document.querySelector(".graphiql-query-editor .view-lines")?.textContent === "") === isEmpty,
      state === "empty",
    );
  }

  async run(): Promise<void> {
    await this.page.locator(".graphiql-query-editor .view-lines").click();
    await this.page.keyboard.press("ControlOrMeta+Enter");
  }

  /** The whole text of an editor, copied as a reader would copy it: only the lines in view stand in the page. */
  async textOf(pane: "query-editor" | "response"): Promise<string> {
    // Where nothing stands to be copied, what was copied before would stay.
    await this.page.evaluate(() => navigator.clipboard.writeText(""));
    await this.page.locator(`.graphiql-${pane} .view-lines`).first().click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.press("ControlOrMeta+c");
    return this.clipboard();
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Does what runs an example, and gives back its answer once the response pane shows it: until then it may show the one before. */
  async readAnswer({ query, tab }: Pick<ExampleFile, "query" | "tab">, run: () => Promise<void>): Promise<SentAnswer> {
    const [response] = await Promise.all([
      this.page.waitForResponse((response) => asks(response.request(), query, tab)),
      run(),
    ]);
    const answer = (await response.json()) as SentAnswer;
    await expect
      .poll(() => this.shownAnswer(), { timeout: answerTimeoutMs, message: `the answer of ${tab} is shown` })
      .toEqual(answer);
    return answer;
  }

  /** What the response pane shows; undefined while it shows nothing, or something half written. */
  private async shownAnswer(): Promise<unknown> {
    try {
      return JSON.parse(await this.textOf("response"));
    } catch {
      return undefined;
    }
  }
}

/** Whether a request asks this operation, and not, say, for the schema. */
function asks(request: Request, query: string, operationName: string): boolean {
  if (request.method() !== "POST" || new URL(request.url()).pathname !== "/graphql") return false;
  const body = request.postDataJSON() as { query: string; operationName?: string };
  return body.query === query && body.operationName === operationName;
}
