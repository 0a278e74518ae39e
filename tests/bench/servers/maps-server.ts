import { handWrittenServer } from "./hand-written-server.js";
import { runServer } from "./run-server.js";

/** Candidate A. */
runServer(handWrittenServer("maps"));
