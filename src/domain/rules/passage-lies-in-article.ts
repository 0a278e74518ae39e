import { ruleOfEach, type StatedRecord } from "../../graph/rule.js";
import { passageSpan } from "./passage-span.js";

interface StatedPassage extends StatedRecord {
  readonly fragment: string;
  readonly article: string;
  readonly version?: string;
}

interface StatedArticle extends StatedRecord {
  readonly length?: number;
}

/** A passage is a span of its article, or of the earlier version of the text that it stands in. */
export const passageLiesInArticle = ruleOfEach<StatedPassage>(
  ({ fragment, article, version }, { recordOf }) => {
    const span = passageSpan(fragment);
    if (span === undefined)
      return [
        {
          path: ["fragment"],
          reason: 'a fragment is written "char=120,188" (counted from 0, end exclusive) or "row=17"',
        },
      ];
    const whole: StatedArticle | undefined = recordOf(version ?? article);
    return span.end !== undefined && whole?.length !== undefined && span.end > whole.length
      ? [
          {
            path: ["fragment"],
            reason: `the fragment ends at ${span.end}, after the end of the article at ${whole.length}`,
          },
        ]
      : [];
  },
  { rechecks: ["article", "version"] },
);
