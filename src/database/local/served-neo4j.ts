import { readFile } from "node:fs/promises";
import type { ServerAddress } from "../../config/config.js";
import { homeHolder } from "./home-holder.js";
import { homeLayout } from "./home-layout.js";

/**
 * The Neo4j that a running service has started on a home, for a command that works beside it; undefined if no service
 * runs there or its Neo4j is not ready. Only the owner of the home can read the password, and so connect.
 */
export async function servedNeo4j(home: string): Promise<ServerAddress | undefined> {
  const layout = homeLayout(home);
  if ((await homeHolder(layout)) === undefined) return undefined;
  const read = async (file: string): Promise<string | undefined> =>
    readFile(file, "utf8").then(
      (text) => text.trim() || undefined,
      () => undefined,
    );
  const [uri, password] = await Promise.all([read(layout.addressFile), read(layout.passwordFile)]);
  return uri === undefined || password === undefined ? undefined : { uri, username: "neo4j", password };
}
