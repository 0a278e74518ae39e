import type { Driver } from "neo4j-driver";
import { driverParameters } from "../../../src/database/driver-parameters.js";
import type { SentStatement } from "../servers/server-messages.js";

interface ProfiledPlan {
  readonly dbHits: number;
  readonly children: readonly ProfiledPlan[];
}

const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits);

/** The database hits of statements, measured by PROFILE. */
export async function databaseHits(driver: Driver, statements: readonly SentStatement[]): Promise<number> {
  let hits = 0;
  const session = driver.session({ defaultAccessMode: "READ" });
  for (const { text, parameters } of statements) {
    const { summary } = await session.run(`PROFILE ${text}`, driverParameters(parameters));
    if (summary.profile !== false) hits += hitsOf(summary.profile);
  }
  await session.close();
  return hits;
}
