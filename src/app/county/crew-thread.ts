/** The module that the bundle runs as; threads.ts marks it. Asking Node for threads would take every start 3 ms. */
declare const module: unknown

/** True in a thread that was started to help with a county. */
export function isCrewThread(): boolean {
  return typeof module === 'object' && module !== null && 'crew' in module
}
