import type { ServerAddress } from "../../../src/config/config.js";
import type { ServerRecord, ServerReply, ServerStart } from "./server-messages.js";
import { StatementLog } from "./statement-log.js";

/** Starts a candidate on a graph and returns the URL to send requests to. */
export type StartCandidate = (graph: ServerAddress, log: StatementLog) => Promise<string>;

/** Turns this process into that of a candidate: it starts when told to, and exits with its parent process. */
export function runServer(start: StartCandidate): void {
  // As in compiled code: the loader that runs TypeScript here would look up source maps for each stack trace, and the
  // driver takes one per statement.
  process.setSourceMapsEnabled(false);
  const log = new StatementLog();
  const reply = (message: ServerReply): void => void process.send?.(message);
  process.once("disconnect", () => process.exit(0));
  process.on("message", (message: ServerStart | ServerRecord) => {
    switch (message.kind) {
      case "start":
        start(message.graph, log).then(
          (url) => reply({ kind: "ready", url }),
          (error: unknown) =>
            reply({ kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
        );
        return;
      case "record":
        log.start();
        reply({ kind: "recording" });
        return;
      case "statements":
        reply({ kind: "statements", statements: log.take() });
    }
  });
}
