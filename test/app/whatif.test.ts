import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { runBatch } from '../../src/app/batch.ts'
import { figuresOf, loadedWith, readSets } from '../../src/app/whatif/figures.ts'
import { readOfficial } from '../../src/app/whatif/official.ts'
import { changedSince, keptRunForms, readRunForms, reassess } from '../../src/app/whatif/run-forms.ts'
import { tryOut } from '../../src/app/whatif/whatif.ts'
import type { TrialResult } from '../../src/reports/whatif/trial-result.ts'
import { UsageFault } from '../../src/model/finding.ts'
import { yuan } from '../../src/model/decimal.ts'
import type { FilledForm } from '../../src/model/observation.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { trialBook } from '../../src/reports/whatif/book.ts'
import { cheapestText } from '../../src/reports/whatif/sensitivity-sheets.ts'
import { trialJson } from '../../src/reports/whatif/trial-json.ts'
import { reviewedStation, submissionOf, VILLAGE, type PlainCounty } from '../packs/plain-county.ts'
import { newFolder } from '../temporary.ts'

const OFFICIAL = usePack(BUILTIN[0]!)
const LISTS = { roster: 'samples/名册.xlsx', stations: 'samples/零工驿站清单.xlsx' }
const request = { inputs: ['samples/收件'], lists: LISTS, preferNewest: false }

function codesOf(action: () => unknown): string[] {
  try {
    action()
    return []
  } catch (fault) {
    if (fault instanceof UsageFault)
      return fault.findings.map(({ code, data }) => `${code} ${data['wanted'] ?? ''}`)
    throw fault
  }
}

describe('the figures of a pack', () => {
  it.each(BUILTIN.map((file) => [file.id, file] as const))('of %s have names of their own', (_, file) => {
    const names = figuresOf(usePack(file).pack).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(0)
  })

  it('name the clause and what it says', () => {
    const figures = figuresOf(OFFICIAL.pack).map(({ name, value }) => `${name} ${value}`)
    expect(figures).toEqual(
      expect.arrayContaining(['T-F2.base 5000', 'T-F3.atLeast 60', 'T-Q2.amount 50000', 'T-Q1.above 80']),
    )
  })

  it('are found by the end of their names where only one ends so', () => {
    const figures = figuresOf(OFFICIAL.pack)
    expect(readSets(figures, ['base=6000']).map(({ figure: { name }, to }) => [name, to])).toEqual([
      ['T-F2.base', '6000'],
    ])
    expect(codesOf(() => readSets(figures, ['baze=6000']))).toEqual(['LG-F074 base'])
    expect(codesOf(() => readSets(figures, ['base=-1']))).toEqual(['LG-F075 '])
    expect(codesOf(() => readSets(figures, ['T-Q3.limit=1.5']))).toEqual(['LG-F075 '])
    const others = figuresOf(usePack(BUILTIN.find(({ id }) => id === 'yunmeng-2024')!).pack)
    expect(codesOf(() => readSets(others, ['优秀.amount=1']))[0]).toContain(
      'Y-F1.优秀.amount、Y-F2.优秀.amount',
    )
    expect(() => readSets(others, ['base=1'])).toThrow(
      expect.objectContaining({
        findings: [
          expect.objectContaining({ data: expect.objectContaining({ example: 'Y-F1.优秀.amount=60000' }) }),
        ],
      }),
    )
  })

  it('change the pack where they stand, and nothing else', () => {
    const sets = readSets(figuresOf(OFFICIAL.pack), ['base=6000'])
    const { pack } = loadedWith(OFFICIAL, sets)
    expect(pack.subjects['village']!.payments[0]!.share!.base).toBe('6000')
    expect(OFFICIAL.pack.subjects['village']!.payments[0]!.share!.base).toBe('5000')
    expect({ ...pack, subjects: null }).toEqual({ ...OFFICIAL.pack, subjects: null })
  })
})

describe('a trial', () => {
  let root: string
  let trial: TrialResult
  const told: string[] = []
  beforeAll(async () => {
    root = newFolder()
    const rest = { packs: BUILTIN, choices: () => ({}), preferNewest: false, force: false, dryRun: false }
    await runBatch({ ...rest, inputs: ['samples/收件'], lists: LISTS, out: root, version: '0' })
    const official = readOfficial(root)
    trial = await tryOut({
      official: OFFICIAL,
      sets: ['base=6000'],
      choices: { 'T-I5': 'cap' },
      formsOf: (loaded) => readRunForms(request, loaded),
      changed: (forms) => changedSince(official, OFFICIAL.file, forms),
      onSubject: (done, all) => told.push(`${done}/${all}`),
    })
  })

  it('stands beside the official run, which is what it was', () => {
    const summary = JSON.parse(readFileSync(path.join(root, 'summary.json'), 'utf8')) as {
      amount: { final: string }
    }
    expect(yuan(trial.official.amount.final)).toBe(summary.amount.final)
    expect(trial.findings).toEqual([])
  })

  it('tells how far it is', () => {
    const all = trial.trial.subjects.length
    expect(told).toEqual(Array.from({ length: all + 1 }, (_, done) => `${done}/${all}`))
  })

  it('pays what the other base and the cap give: 117 points are 100 %', () => {
    const card = trial.trial.subjects.find(({ name }) => name === '石桥社区')!
    expect(yuan(card.amount!)).toBe('6000.00')
    const before = trial.official.subjects.find(({ name }) => name === '石桥社区')!
    expect(yuan(before.amount!)).toBe('5850.00')
    expect(trial.choices).toEqual([{ interpretation: 'T-I5', from: 'pay', to: 'cap' }])
  })

  it('without a change is the official run', () => {
    const forms = readRunForms(request, OFFICIAL)
    expect(reassess(forms, OFFICIAL)).toEqual(trial.official)
  })

  it('is computed from what the run keeps, without the files', () => {
    expect(reassess(keptRunForms(root)!, OFFICIAL)).toEqual(trial.official)
    expect(keptRunForms('samples')).toBeUndefined()
  })

  it('says what is the least that takes a village over its line, never by a veto', () => {
    const reach = trial.reaches.find(({ card }) => card.name === '茶园村')!
    expect(reach.up?.kind).toBe('gate')
    expect(reach.cheapest?.after.total?.gte(60)).toBe(true)
    expect(cheapestText(reach.up, reach.cheapest)).toMatch(/^\S.* → .+（T-[AB]\d+，/)
    for (const { cheapest, up } of trial.reaches)
      if (cheapest && up?.kind === 'gate') expect(cheapest.after.status).not.toBe('withheld')
  })

  it('names the cells of which one more or less changes the status', () => {
    const cells = trial.deciders.filter(({ before }) => before.name === '新桥村')
    expect(cells.map(({ cell, to, after }) => [cell.spot.cell, to, after.status])).toEqual([
      ['D9', '1', 'withheld'],
    ])
  })

  it('looks at every form of a sheet that holds several', async () => {
    const station = { ...reviewedStation(1, '10'), review: null, claims: { claim8: '0', claim9: '0' } }
    const plain: PlainCounty = {
      scope: 'county',
      choices: {},
      villages: [VILLAGE],
      stations: [station],
      silent: [],
    }
    const given = submissionOf(plain, OFFICIAL)
    const moved = JSON.stringify(given.forms).replaceAll(/"附表[34] [^"]*"/g, '"全部"')
    const cheapest = async (forms: FilledForm[]) => {
      const { reaches } = await tryOut({
        official: OFFICIAL,
        sets: [],
        choices: {},
        formsOf: () => ({ ...given, forms, preferNewest: false }),
        changed: () => [],
      })
      const [shift] = reaches.flatMap((reach) => reach.cheapest ?? [])
      return [shift?.cell.field, shift?.to, shift?.after.total?.toFixed()]
    }
    expect(await cheapest([...given.forms])).toEqual(['claim9', '20', '90'])
    expect(await cheapest(JSON.parse(moved))).toEqual(['claim9', '20', '90'])
  })

  it('says on every sheet that it is a trial', () => {
    const sheets = trialBook(trial).sheets.filter(({ visibility }) => visibility === 'visible')
    for (const sheet of sheets) {
      expect(sheet.name).toMatch(/^试算/)
      const [title, subtitle] = sheet.rows.map(({ cells }) => cells[0]?.content)
      expect(title).toMatchObject({ text: expect.stringContaining('试算') })
      expect(subtitle).toMatchObject({ text: expect.stringContaining('不是正式结果') })
    }
    expect(trialJson(trial, 'zh')).toMatchObject({
      trial: true,
      amount: { trial: { final: '48519.94' } },
    })
  })

  it('says when the forms or lists are no longer those of the official run', () => {
    const official = readOfficial(root)
    const forms = readRunForms({ ...request, lists: {} }, OFFICIAL)
    expect(changedSince(official, OFFICIAL.file, forms).map(({ code, data }) => [code, data])).toEqual([
      ['LG-F077', { files: '0', lists: '2' }],
    ])
  })

  it('needs the folder of submissions, and a run', () => {
    expect(codesOf(() => readRunForms({ ...request, inputs: [] }, OFFICIAL))).toEqual(['LG-F076 '])
    expect(codesOf(() => readOfficial(path.join(root, 'nowhere')))).toEqual(['LG-F046 '])
  })
})
