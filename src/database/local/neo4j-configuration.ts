import type { HomeLayout } from "./home-layout.js";
import { writePrivateFile } from "./private-file.js";

/** The text of neo4j.conf: Bolt on one loopback port and nothing else that listens, authentication on, no word to anyone outside. */
export function neo4jConfiguration(layout: HomeLayout, port: number): string {
  // The file's backslashes are escapes, as in every Java properties file.
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
    // The thousand plans that Neo4j keeps by default fill a small heap where documents are long and never come again.
    "server.memory.query_cache.per_db_cache_num_entries": "250",
    // Queries are logged nowhere: they hold what people ask. Neo4j rotates the other logs at 20 MB and keeps seven.
    "db.logs.query.enabled": "OFF",
    "db.tx_log.rotation.size": "16m",
    "db.tx_log.rotation.retention_policy": "2 files",
    "db.shutdown_transaction_end_timeout": "2s",
    // With their defaults Bolt's threads are waited for twice 5 s after the databases are closed; nothing is left to wait for then.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration": "0s",
    "internal.dbms.bolt.netty_server_shutdown_timeout": "1s",
    "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
    "internal.server.bolt.connection_shutdown_wait_time": "1s",
  };
  return `# Written anew at every start of the service.\n${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("")}`;
}

/** Writes neo4j.conf, for its owner only. */
export async function writeNeo4jConfiguration(layout: HomeLayout, port: number): Promise<void> {
  await writePrivateFile(layout.configurationFile, neo4jConfiguration(layout, port));
}
