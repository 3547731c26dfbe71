import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fieldsOf } from '../model/json-fields.ts'
import { WORK } from './county/store.ts'
import type { ListFiles } from './lists.ts'

/**
 * Where a run's lists lay, for whoever computes it again; it stands in the hidden folder, which is for this machine only.
 * What goes wrong here costs an option that has to be typed.
 */
export function keepListPlaces(results: string, lists: ListFiles): void {
  const places = Object.entries(lists).flatMap(([kind, file]: [string, string | undefined]) =>
    file === undefined ? [] : [[kind, path.resolve(file)] as const],
  )
  const file = placesFile(results)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify(Object.fromEntries(places))}\n`)
    renameSync(`${file}.new`, file)
  } catch {}
}

/** Where the lists of the run in this folder lay; empty where nobody knows. */
export function listPlaces(results: string): ListFiles {
  try {
    const kept: unknown = JSON.parse(readFileSync(placesFile(results), 'utf8'))
    return Object.fromEntries(Object.entries(fieldsOf(kept)).filter(([, file]) => typeof file === 'string'))
  } catch {
    return {}
  }
}

function placesFile(results: string): string {
  return path.join(results, WORK, 'lists.json')
}
