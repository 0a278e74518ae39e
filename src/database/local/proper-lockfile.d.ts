/** Types for the part of proper-lockfile used here; the package ships none. */
declare module "proper-lockfile" {
  interface LockOptions {
    /** Milliseconds without an update after which a lock counts as abandoned. */
    readonly stale?: number;
    readonly realpath?: boolean;
    readonly lockfilePath?: string;
    readonly onCompromised?: (error: Error) => void;
  }
  const properLockfile: { lock(file: string, options?: LockOptions): Promise<() => Promise<void>> };
  export default properLockfile;
}
