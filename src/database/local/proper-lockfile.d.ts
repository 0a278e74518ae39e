/** The part of proper-lockfile that is used here; the package brings no types. */
declare module "proper-lockfile" {
  interface LockOptions {
    /** Milliseconds without a sign of life after which a lock counts as left behind. */
    readonly stale?: number;
    readonly realpath?: boolean;
    readonly lockfilePath?: string;
    readonly onCompromised?: (error: Error) => void;
  }
  const properLockfile: { lock(file: string, options?: LockOptions): Promise<() => Promise<void>> };
  export default properLockfile;
}
