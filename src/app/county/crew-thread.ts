import { workerData } from 'node:worker_threads'

/** True in a thread that was started to help with a county. */
export function isCrewThread(): boolean {
  const given: unknown = workerData
  return typeof given === 'object' && given !== null && 'lingongCrew' in given
}
