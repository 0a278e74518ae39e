import { connect as connectSocket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import neo4j, { Neo4jError, type Driver } from "neo4j-driver";
import type { ServerAddress } from "../../config/config.js";
import { ServiceError } from "../../errors/service-error.js";
import type { HomeLayout } from "./home-layout.js";

/** The credentials of a new Neo4j, whose password must be changed before anything else. */
const initial = Object.freeze({ username: "neo4j", password: "neo4j" });

async function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectSocket({ host: "127.0.0.1", port });
    const answer = (listening: boolean) => (): void => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", answer(true));
    socket.once("error", answer(false));
    socket.setTimeout(1_000, answer(false));
  });
}

async function withDriver<T>(
  uri: string,
  username: string,
  password: string,
  work: (driver: Driver) => Promise<T>,
): Promise<T> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    userAgent: "pledgegraph",
    maxTransactionRetryTime: 0,
    connectionTimeout: 5_000,
    telemetryDisabled: true,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

type Answer = "done" | "notYet" | "refused";

/** Codes for a wrong user or password; all others mean that it is too early. */
const refusals: readonly string[] = [
  "Neo.ClientError.Security.Unauthorized",
  "Neo.ClientError.Security.CredentialsExpired",
];

async function answerTo(question: Promise<unknown>): Promise<Answer> {
  try {
    await question;
    return "done";
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    return refusals.includes(error.code) ? "refused" : "notYet";
  }
}

/** Whether the database answers this user. */
async function ask(address: ServerAddress): Promise<Answer> {
  return answerTo(
    withDriver(address.uri, address.username, address.password, (driver) =>
      driver.executeQuery("RETURN 1", {}, { database: "neo4j" }),
    ),
  );
}

/** Changes the initial password; `refused` if that is no longer valid. */
async function setFirstPassword(address: ServerAddress): Promise<Answer> {
  return answerTo(
    withDriver(address.uri, initial.username, initial.password, (driver) =>
      driver.executeQuery(
        "ALTER CURRENT USER SET PASSWORD FROM $initial TO $password",
        { initial: initial.password, password: address.password },
        { database: "system" },
      ),
    ),
  );
}

/**
 * Waits until a starting Neo4j answers queries under the stored password, which is set now if this is its first start.
 * @param signal ends the wait, with its reason.
 * @throws ServiceError NEO4J_AUTHENTICATION_FAILED if the database has a different password from the stored one.
 */
export async function openBolt(
  layout: HomeLayout,
  port: number,
  address: ServerAddress,
  signal: AbortSignal,
): Promise<void> {
  while (!(await isListening(port))) await pause(50, undefined, { signal });
  for (let wasSet = false; ; await pause(wasSet ? 250 : 50, undefined, { signal })) {
    const answer = await ask(address);
    if (answer === "done") return;
    if (answer === "notYet" || wasSet) continue;
    const change = await setFirstPassword(address);
    // Neither the stored nor the initial password is valid; further attempts would only make Neo4j lock the user for a
    // while.
    if (change === "refused") throw wrongPassword(layout);
    wasSet = change === "done";
  }
}

function wrongPassword(layout: HomeLayout): ServiceError {
  return new ServiceError(
    "NEO4J_AUTHENTICATION_FAILED",
    `The password of the database in ${layout.dataFolder} differs from the one in ${layout.passwordFile}. ` +
      `Write the right password into that file, or delete ${layout.dataFolder} to start with an empty graph.`,
    { file: layout.passwordFile },
  );
}
