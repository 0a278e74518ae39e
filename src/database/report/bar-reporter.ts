import cliProgress from "cli-progress";
import type { Reporter } from "./reporter.js";

/**
 * Draws a progress bar, for terminals. The bar appears with the first progress of a step, so that short steps only
 * print a line.
 */
export function barReporter(stream: NodeJS.WriteStream): Reporter {
  let current = "";
  let bar: cliProgress.SingleBar | undefined;
  const takeOff = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    step(text) {
      takeOff();
      current = text;
      stream.write(`${text}\n`);
    },
    progress(done, total, unit) {
      if (bar === undefined) {
        // `hideCursor: null` and `gracefulExit: false` keep cli-progress from handling the cursor and signals, which is
        // up to main.
        bar = new cliProgress.SingleBar(
          {
            format: "  [{bar}] {value} of {total} {unit}",
            stream,
            clearOnComplete: true,
            hideCursor: null,
            gracefulExit: false,
            barsize: 30,
          },
          cliProgress.Presets.rect,
        );
        bar.start(total, Math.min(done, total), { unit, current });
        return;
      }
      bar.setTotal(total);
      bar.update(Math.min(done, total), { unit, current });
    },
    end: takeOff,
  };
}
