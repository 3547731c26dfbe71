import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** Every file of a results folder that a person sees, by name. */
export function contents(results: string): Record<string, string> {
  const names = readdirSync(results, { recursive: true, encoding: 'utf8' })
  const files = names.filter(
    (name) => !name.startsWith('.lingong') && statSync(path.join(results, name)).isFile(),
  )
  return Object.fromEntries(
    files.toSorted().map((name) => [name, readFileSync(path.join(results, name)).toString('base64')]),
  )
}
