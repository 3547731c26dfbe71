import { expect, it } from 'vitest'
import { UsageFault } from '../../src/model/finding.ts'
import { findPack } from '../../src/packs/find.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { changed, PACK } from './our-pack.ts'

const files = (text: string) => () => new TextEncoder().encode(text)
const none = () => {
  throw new Error('ENOENT')
}

async function refused(reference: string, readFile: () => Uint8Array): Promise<string[]> {
  try {
    await findPack(reference, readFile)
  } catch (error) {
    if (error instanceof UsageFault) return error.findings.map(({ code, path }) => `${code} ${path}`)
    throw error
  }
  return []
}

it('an id is a built-in pack, whatever files there are', async () => {
  expect(await findPack('tonglu-2024', none)).toBe(BUILTIN[0])
})

it('an unknown id is refused with the nearest one', async () => {
  await expect(findPack('tonglu-2025', none)).rejects.toMatchObject({
    findings: [
      {
        code: 'LG-P050',
        data: { read: 'tonglu-2025', wanted: 'tonglu-2024' },
      },
    ],
  })
})

it('a file is read, checked and linted; its warnings come with it', async () => {
  const file = await findPack('our.yaml', files(changed(["base: '5000'", "base: '6000'"])))
  expect(file).toMatchObject({ id: 'tonglu-2024', path: 'our.yaml' })
  expect(file.remarks?.map(({ code, severity }) => `${code} ${severity}`)).toContain('LG-P114 warning')
  expect(file.sha256).not.toBe(BUILTIN[0]!.sha256)
  expect((await findPack('规则/我们的.yaml', files(PACK))).sha256).toBe(BUILTIN[0]!.sha256)
})

it('a file that is not there, broken or contradictory is refused with its path', async () => {
  expect(await refused('no/our.yaml', none)).toEqual(['LG-P014 no/our.yaml'])
  expect(await refused('our.yaml', files(changed(['status: draft', 'status: drft'])))).toEqual([
    'LG-P032 our.yaml',
  ])
  const contradictory = files(changed(["statedTotal: '100'", "statedTotal: '110'"]))
  expect(await refused('our.yaml', contradictory)).toContain('LG-P102 our.yaml')
})
