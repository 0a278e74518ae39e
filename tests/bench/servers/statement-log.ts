import type { SentStatement } from "./server-messages.js";

/** Logs the statements that a candidate sends, between `start` and `take`. */
export class StatementLog {
  private sent: SentStatement[] | undefined;

  /** Starts a new log. */
  start(): void {
    this.sent = [];
  }

  note(text: string, parameters: Readonly<Record<string, unknown>>): void {
    this.sent?.push({ text, parameters });
  }

  /** Ends the log and returns it. */
  take(): readonly SentStatement[] {
    const { sent = [] } = this;
    this.sent = undefined;
    return sent;
  }
}
