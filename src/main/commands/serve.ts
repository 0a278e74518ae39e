import { readConfig } from "../../config/config.js";
import type { CliCommand } from "../cli-command.js";
import { serve } from "../serve.js";

export const serveCommand: CliCommand = {
  name: "serve",
  description:
    "start Neo4j (unless NEO4J_URI is set), load the seed documents if the graph is empty, and serve the API " +
    "and the playground",
  run: async () => serve(readConfig()),
};
