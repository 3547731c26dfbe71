import path from 'node:path'
import { isBelow } from '../app/sources.ts'

/** One name in a folder above this one: no other folder is named on the way. */
const ABOVE = /^(?:\.\.[\\/])+[^\\/]+$/

/**
 * A file as a text that others may read names it: from this folder, as it was typed; what lies elsewhere on this machine
 * by its name alone, behind a `…` that keeps it from being taken for a file of this folder.
 */
export function pathForOthers(file: string): string {
  if (!path.isAbsolute(file)) return path.normalize(file)
  const relative = path.relative(process.cwd(), file) || '.'
  return isBelow(process.cwd(), file) || ABOVE.test(relative) ? relative : path.join('…', path.basename(file))
}
