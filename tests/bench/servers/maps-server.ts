import { handWrittenServer } from "./hand-written-server.js";
import { runServer } from "./run-server.js";

/** Candidate A: hand-written Cypher that returns maps. */
runServer(handWrittenServer("maps"));
