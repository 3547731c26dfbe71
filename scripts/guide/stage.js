// A folder with the samples, as they lie on a clerk's disk while the pictures are made.
import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { newFolder } from '../temporary.js'

export function prepareStage() {
  const root = newFolder()
  const folder = path.join(root, '零工')
  mkdirSync(folder)
  for (const name of ['收件', '名册.xlsx', '零工驿站清单.xlsx'])
    cpSync(path.join('samples', name), path.join(folder, name), { recursive: true })
  // what a town has before it hands in
  for (const name of ['松岭乡', '青禾镇', '望江街道'])
    cpSync(path.join('samples', '收件', `${name}.xlsx`), path.join(folder, `${name}.xlsx`))
  return { root, folder, file: (...names) => path.join(folder, ...names) }
}
