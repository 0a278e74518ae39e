import { createServer } from "node:net";
import type { Config } from "../config/config.js";
import { ServiceError } from "../errors/service-error.js";

/**
 * Checks that the configured port is free to listen on.
 * @throws ServiceError PORT_IN_USE.
 */
export async function requireFreePort({ host, port }: Pick<Config, "host" | "port">): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  }).catch((cause: unknown) => {
    const reason = (cause as NodeJS.ErrnoException).code;
    const why =
      reason === "EADDRINUSE"
        ? "is in use by another program. Stop that program, or choose another port"
        : `cannot be listened on (${reason}). Choose another port`;
    throw new ServiceError(
      "PORT_IN_USE",
      `Port ${port} on ${host} ${why}: PORT=${port + 1} npm start.`,
      { field: "PORT" },
      { cause },
    );
  });
}
