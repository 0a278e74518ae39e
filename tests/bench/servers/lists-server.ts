import { handWrittenServer } from "./hand-written-server.js";
import { runServer } from "./run-server.js";

/** Candidate A2: hand-written Cypher that returns lists. */
runServer(handWrittenServer("lists"));
