import { handWrittenServer } from "./hand-written-server.js";
import { runServer } from "./run-server.js";

/** Candidate A2. */
runServer(handWrittenServer("lists"));
