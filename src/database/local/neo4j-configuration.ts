import type { HomeLayout } from "./home-layout.js";
import { writePrivateFile } from "../../config/private-file.js";

/** The text of neo4j.conf: Bolt on one loopback port, no other listeners, authentication on, and no usage reports. */
export function neo4jConfiguration(layout: HomeLayout, port: number): string {
  // Backslashes are escapes, as in every Java properties file.
  const path = (text: string): string => text.replaceAll("\\", "\\\\");
  const settings: Readonly<Record<string, string>> = {
    "server.directories.data": path(layout.dataFolder),
    "server.directories.logs": path(layout.logFolder),
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.bolt.enabled": "true",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.fleet_discovery.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "dbms.security.auth_enabled": "true",
    "server.memory.pagecache.size": "64m",
    // By default Neo4j caches a thousand query plans. They would fill a small heap if queries are long and never
    // repeated.
    "server.memory.query_cache.per_db_cache_num_entries": "250",
    // Queries are not logged, because they reveal what people ask. Neo4j rotates its other logs at 20 MB and keeps
    // seven.
    "db.logs.query.enabled": "OFF",
    "db.tx_log.rotation.size": "16m",
    "db.tx_log.rotation.retention_policy": "2 files",
    "db.shutdown_transaction_end_timeout": "2s",
    // By default a shutdown waits twice 5 s for Bolt's threads, at a time when the databases are closed and nothing is
    // left to do.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    "internal.dbms.bolt.netty_server_shutdown_timeout": "1s",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
    "internal.server.bolt.connection_shutdown_wait_time": "1s",
  };
  return `# Written anew at every start of the service.\n${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")}`;
}

/** Writes neo4j.conf, readable by its owner only. */
export async function writeNeo4jConfiguration(layout: HomeLayout, port: number): Promise<void> {
  await writePrivateFile(layout.configurationFile, neo4jConfiguration(layout, port));
}
