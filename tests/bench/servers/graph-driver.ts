import neo4j, { type Driver } from "neo4j-driver";
import type { ServerAddress } from "../../../src/config/config.js";
import { driverParameters } from "../../../src/database/driver-parameters.js";
import type { StatementLog } from "./statement-log.js";

/** Runs a read-only statement and returns the first column. */
export type RunColumn = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<readonly unknown[]>;

/** A driver with the settings that turned out to be the fastest. */
export const graphDriver = ({ uri, username, password }: ServerAddress): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    fetchSize: 1_000,
    maxConnectionPoolSize: 50,
    telemetryDisabled: true,
  });

/** Runs statements in the fastest way: auto-commit, in READ mode. */
export function columnRunner(driver: Driver, log: StatementLog): RunColumn {
  return async (text, parameters) => {
    log.note(text, parameters);
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(text, driverParameters(parameters));
      return records.map((record) => record.get(0) as unknown);
    } finally {
      await session.close();
    }
  };
}
