import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/cli/beside/config.ts'
import { everyPack, localPacks, packNamed, refuseRivals } from '../../src/cli/beside/packs.ts'
import { UsageFault } from '../../src/model/finding.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { newFolder } from '../temporary.ts'

const OWN = readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')
const TONGLU = BUILTIN.find(({ id }) => id === 'tonglu-2024')!.text

/** A folder that the program lies in, with these files beside it. */
function beside(files: Readonly<Record<string, string>>): string {
  const folder = newFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

async function codes(work: () => unknown): Promise<string[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (error instanceof UsageFault) return error.findings.map(({ code }) => code)
    throw error
  }
}

describe('packs beside the program', () => {
  it('are found by file name, with id, title and hash; other files are none', () => {
    const program = beside({
      'packs/云岭.yaml': OWN,
      'packs/云岭.cases.yaml': 'a: 1',
      'packs/readme.txt': '',
      'packs/~x.yaml': '',
    })
    expect(localPacks(program)).toEqual([
      {
        id: 'yunling-2026',
        title: '云岭县零工服务网点考核补助',
        path: 'packs/云岭.yaml',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ])
    expect(localPacks(beside({}))).toEqual([])
    expect(localPacks()).toEqual([])
  })

  it('take part beside the built-in ones, and are named by id', async () => {
    const program = beside({ 'packs/云岭.yaml': OWN })
    const ids = (await everyPack(program)).map(({ id }) => id)
    expect(ids).toEqual([...BUILTIN.map(({ id }) => id), 'yunling-2026'])
    expect((await packNamed('yunling-2026', program)).path).toBe('packs/云岭.yaml')
    expect((await packNamed('tonglu-2024', program)).path).toBeNull()
    await expect(packNamed('yunlin-2026', program)).rejects.toMatchObject({
      findings: [{ data: { wanted: 'yunling-2026' } }],
    })
  })

  it('a copy of a built-in pack is that pack', async () => {
    expect(await everyPack(beside({ 'packs/copy.yaml': TONGLU }))).toHaveLength(BUILTIN.length)
  })

  it('one with the id of a built-in pack is refused, whichever way it is asked for', async () => {
    const program = beside({ 'packs/mine.yaml': `${TONGLU}\n# ours\n` })
    expect(await codes(() => everyPack(program))).toEqual(['LG-P063'])
    expect(await codes(() => packNamed('tonglu-2024', program))).toEqual(['LG-P063'])
    expect(await codes(() => packNamed('yunmeng-2024', program))).toEqual([])
  })

  it('two of one id are refused', async () => {
    const program = beside({ 'packs/a.yaml': OWN, 'packs/b.yaml': `${OWN}\n# later\n` })
    expect(await codes(() => packNamed('yunling-2026', program))).toEqual(['LG-P063'])
  })

  it('one with the titles of a built-in pack asks for --pack, both ways round', async () => {
    const program = beside({ 'packs/x.yaml': TONGLU.replace('pack: tonglu-2024', 'pack: tonglu-2025') })
    const packs = await everyPack(program)
    const [builtIn, own] = [packs[0]!, packs.at(-1)!]
    expect(await codes(() => refuseRivals(builtIn, packs))).toEqual(['LG-P064'])
    expect(await codes(() => refuseRivals(own, packs))).toEqual(['LG-P064'])
    expect(await codes(() => refuseRivals(own, [own]))).toEqual([])
    expect(await codes(() => refuseRivals(packs[1]!, packs))).toEqual([])
  })

  it('one that is broken is refused with the path of its file', async () => {
    const program = beside({ 'packs/x.yaml': OWN.replace('status: draft', 'status: drafd') })
    const error: unknown = await everyPack(program).catch((fault: unknown) => fault)
    expect(error instanceof UsageFault && error.findings[0]!.path).toBe('packs/x.yaml')
  })
})

describe('lingong.config.yaml', () => {
  const config = 'pack: tonglu-2024\nroster: 名册.xlsx\n'

  it('of the working folder wins, and its paths stay as they are', async () => {
    const working = beside({ 'lingong.config.yaml': 'roster: a.xlsx\n' })
    const program = beside({ 'lingong.config.yaml': config })
    expect(await readConfig(working, program)).toEqual({ config: { roster: 'a.xlsx' }, beside: false })
  })

  it('that can’t be read is refused, not a fault', async () => {
    const working = beside({ 'lingong.config.yaml/x': '' })
    expect(await codes(() => readConfig(working))).toEqual(['LG-P014'])
  })

  it('beside the program is used where there is no other, its paths from its own folder', async () => {
    const program = beside({ 'lingong.config.yaml': config })
    expect(await readConfig(beside({}), program)).toEqual({
      config: { pack: 'tonglu-2024', roster: path.join(program, '名册.xlsx') },
      beside: true,
    })
  })

  it('need not be there', async () => {
    expect(await readConfig(beside({}), beside({}))).toEqual({ config: {}, beside: false })
  })
})
