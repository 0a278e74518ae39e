import type { BenchQuery } from "./bench-query.js";
import { oneStatement } from "./q1-one-statement.js";
import { newestOfAct } from "./q2-newest-of-act.js";
import { throughOrganisations } from "./q3-through-organisations.js";
import { pledgesByKind } from "./q4-pledges-by-kind.js";
import { thousandStatements } from "./q5-thousand-statements.js";
import { nestedFilters } from "./q6-nested-filters.js";
import { wholeArticle } from "./q7-whole-article.js";
import { pageThousand } from "./q8-page-thousand.js";
import { countFiltered } from "./q9-count-filtered.js";

/** All queries of the bench. */
export const allQueries: readonly BenchQuery[] = [
  oneStatement,
  newestOfAct,
  throughOrganisations,
  pledgesByKind,
  thousandStatements,
  nestedFilters,
  wholeArticle,
  pageThousand,
  countFiltered,
];
