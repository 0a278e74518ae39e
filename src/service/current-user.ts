import { userInfo } from "node:os";

/** The name under which the history of the graph records who made a change: that of the user of this machine. */
export function currentUser(): string {
  try {
    return userInfo().username;
  } catch {
    // In a container, the user may have no entry in the system's list.
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}
