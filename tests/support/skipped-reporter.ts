import type { Reporter, TestCase, TestModule, Vitest } from "vitest/node";

/**
 * Says at the very end which tests were skipped because the machine lacks something, such as a Chromium or the articles: a
 * run that is green without them has tested less.
 */
export class SkippedReporter implements Reporter {
  private isWholeRun = true;

  onInit({ config }: Vitest): void {
    // With a pattern of names, most tests are skipped because nobody asked for them.
    this.isWholeRun = config.testNamePattern === undefined;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")]);
    if (!this.isWholeRun || skipped.length === 0) return;
    const counts = new Map<string, number>();
    for (const test of skipped) counts.set(placeOf(test), (counts.get(placeOf(test)) ?? 0) + 1);
    console.warn(`\nNOT TESTED, ${skipped.length} tests were skipped:`);
    for (const [place, count] of counts) console.warn(`  ${count} in ${place}`);
  }
}

/** The file and the suite, whose name says what it needs; of a test outside a suite, its own name. */
const placeOf = ({ module, parent, name }: TestCase): string =>
  `${module.relativeModuleId}: ${parent.type === "suite" ? parent.fullName : name}`;
