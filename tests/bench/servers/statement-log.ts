import type { SentStatement } from "./server-messages.js";

/** Notes the statements that a candidate sends, while it is asked to. */
export class StatementLog {
  private sent: SentStatement[] | undefined;

  /** Begins anew. */
  start(): void {
    this.sent = [];
  }

  note(text: string, parameters: Readonly<Record<string, unknown>>): void {
    this.sent?.push({ text, parameters });
  }

  /** What was sent since the start; nothing is noted from here on. */
  take(): readonly SentStatement[] {
    const { sent = [] } = this;
    this.sent = undefined;
    return sent;
  }
}
