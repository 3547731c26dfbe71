import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { assessFiles } from '../../src/app/score.ts'
import { BUILTIN, type PackFile } from '../../src/packs/load.ts'
import { retype } from '../findings/retype.ts'
import { newFolder } from '../temporary.ts'

it('a blank of a pack that is not here is said, unless somebody named the pack that counts', () => {
  const file = path.join(newFolder(), '青禾镇.xlsx')
  const made = readFileSync('samples/收件/青禾镇.xlsx')
  writeFileSync(file, retype(made, { cells: { '_lingong!B1': 'tonglu-2027' } }))
  const said = (packs: readonly PackFile[]) => {
    const request = { files: [file], packs, choices: () => ({}), lists: {}, alternatives: false }
    return assessFiles(request).run!.findings.filter(({ code }) => code === 'LG-S016')
  }
  expect(said(BUILTIN)).toMatchObject([
    { severity: 'warning', path: '青禾镇.xlsx', data: { read: 'tonglu-2027', pack: 'tonglu-2024' } },
  ])
  expect(said(BUILTIN.slice(0, 1))).toEqual([])
})
