import type { ServerAddress } from "../../../src/config.js";
import type { ServerRecord, ServerReply, ServerStart } from "./server-messages.js";
import { StatementLog } from "./statement-log.js";

/** Starts a candidate over a graph and gives the address that its questions go to. */
export type StartCandidate = (graph: ServerAddress, log: StatementLog) => Promise<string>;

/** Makes this process a candidate's: it starts when told to, and ends with the process that began it. */
export function runServer(start: StartCandidate): void {
  // As when compiled: the register that runs TypeScript here makes each stack trace, of which the driver takes one a statement, look for source maps.
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
