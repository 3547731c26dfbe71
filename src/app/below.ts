import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Names from the folder on, with `/`, of what is below it; links are neither followed nor named. */
export interface Below {
  folders: string[]
  files: string[]
}

/** All that is below a folder. Before Node 20.12 what `recursive` finds doesn't say in which folder it lies. */
export function below(folder: string): Below {
  const entries = readdirSync(folder, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const deeper = folders.map((name) => {
    const found = below(path.join(folder, name))
    const from = (inner: string) => `${name}/${inner}`
    return { folders: found.folders.map(from), files: found.files.map(from) }
  })
  return {
    folders: [...folders, ...deeper.flatMap((found) => found.folders)],
    files: [
      ...entries.filter((entry) => entry.isFile()).map(({ name }) => name),
      ...deeper.flatMap((found) => found.files),
    ],
  }
}
