import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, type Assessing } from '../../../src/app/assess.ts'
import { fillForms, type TypedForm } from '../../../src/app/pack-test/case-forms.ts'
import { joinParts, rankingOf } from '../../../src/app/county/join.ts'
import { assessPart } from '../../../src/app/county/part.ts'
import { splitCounty } from '../../../src/app/county/split.ts'
import { comparedFields, linksOf } from '../../../src/checks/links.ts'
import { rankingWithin } from '../../../src/funding/fund.ts'
import { subjectKey } from '../../../src/model/county.ts'
import type { FilledForm, Observation } from '../../../src/model/observation.ts'
import type { Run } from '../../../src/model/run.ts'
import { BUILTIN, usePack } from '../../../src/packs/load.ts'
import { toJson } from '../../../src/reports/json.ts'
import { submissionOf } from '../../packs/plain-county.ts'
import { randomCounty } from '../../reference/random-county.ts'

const file = BUILTIN[0]!
const COUNTY = usePack(file).pack.county
const [ID, OTHER_ID] = ['11010519491231002X', '110105199001010037']

/** A county that hands in one file for each form, some of which leave the town out or spell it otherwise. */
const county = fc
  .tuple(randomCounty, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), fc.boolean(), fc.boolean())
  .map(([plain, dice, listed, rostered]) => {
    const given = submissionOf({ ...plain, scope: 'county' }, usePack(file, plain.choices))
    const forms = given.forms.map((form, at) => disturbed(scattered(form, at), dice))
    return {
      ...given,
      forms,
      stations: listed ? withCounty(given.stations) : null,
      roster: rostered ? given.roster : null,
    }
  })

function withCounty(list: Assessing['stations']): Assessing['stations'] {
  return list && { ...list, stations: list.stations.map((one) => ({ ...one, town: COUNTY + one.town })) }
}

/** Each form in a file of its own, in an order that isn't that of the towns. */
function scattered(form: FilledForm, at: number): FilledForm {
  const path = `${(at * 7) % 10}-${at}.xlsx`
  const moved = (fields: FilledForm['head']) =>
    Object.fromEntries(
      Object.entries(fields).map(([key, cell]) => [key, { ...cell, spot: { ...cell.spot, path } }]),
    )
  return {
    ...form,
    path,
    head: moved(form.head),
    rows: form.rows.map((row) => ({ ...row, fields: moved(row.fields) })),
  }
}

function disturbed(form: FilledForm, dice: fc.Stream<number>): FilledForm {
  const text = (typed: string) => ({ kind: 'text' as const, text: typed })
  const otherwise = (town: Observation): Observation => {
    if (town.value.kind !== 'text') return town
    const name = town.value.text
    const values = [{ kind: 'blank' as const }, text(COUNTY + name), text(name.slice(0, -1))]
    return { ...town, value: values[dice.next().value ?? 0] ?? town.value }
  }
  const told = (fields: FilledForm['head']) =>
    fields['town'] ? { ...fields, town: otherwise(fields['town']) } : fields
  return {
    ...form,
    head: told(form.head),
    rows: form.rows.map((row) => ({ ...row, fields: told(row.fields) })),
  }
}

/** `alone`: what each part says of its subjects under the county's ranking, as its copies are written. */
function inParts(given: Assessing): { run: Run; parts: number; alone: Run['subjects'] } {
  const { loaded, roster, stations, review, findings } = given
  const compared = comparedFields([loaded.pack])
  const paths = [...new Set(given.forms.map(({ path }) => path))].toSorted()
  const formsOf = (path: string) => given.forms.filter((form) => form.path === path)
  const files = paths.map((path) => linksOf(loaded.pack, formsOf(path), compared))
  const lists = { roster, stations, review, findings }
  const split = splitCounty(loaded.pack, files, lists)
  const parts = split.parts.map(({ files: own, ...told }) =>
    assessPart({ loaded, scope: 'part', roster, ...told, forms: own.flatMap((at) => formsOf(paths[at]!)) }),
  )
  const elsewhere = new Set(parts.flatMap(({ seen }) => seen.map(({ town }) => town)))
  const rest = assessPart({ loaded, scope: 'county', roster, ...split.rest, forms: [], elsewhere })
  const joining = {
    loaded,
    scope: 'county' as const,
    inputs: inputsOf(given.forms),
    roster,
    stations,
    review,
  }
  const ranking = rankingOf(parts, 'county')
  const alone = parts.flatMap(
    (part) => joinParts(joining, [part], 'none', rankingWithin(part.claimed, ranking)).subjects,
  )
  return { run: joinParts(joining, [...parts.toReversed(), rest]), parts: parts.length, alone }
}

const inputsOf = (forms: readonly FilledForm[]) =>
  [...new Set(forms.map(({ path }) => path))]
    .toSorted()
    .map((path) => ({ path, sha256: '', forms: forms.filter((form) => form.path === path) }))

const textOf = (run: Run, { loaded }: Assessing) => JSON.stringify(toJson(run, loaded.pack), null, 1)

const byKey = (subjects: Run['subjects']) => new Map(subjects.map((card) => [subjectKey(card), card]))

describe('a county that is assessed in parts', () => {
  it('comes to the same result as one that is assessed at once', () => {
    let split = 0
    for (const given of fc.sample(county, { numRuns: 25, seed: 11 })) {
      const { run, parts, alone } = inParts(given)
      if (parts > 1) split += 1
      expect(byKey(alone)).toEqual(byKey(run.subjects))
      const whole = assess({ ...given, inputs: inputsOf(given.forms) })
      expect(textOf(run, given)).toEqual(textOf(whole, given))
    }
    expect(split).toBeGreaterThan(10)
  })

  it.each([
    ['share no number and no town', [scores('甲', '清河镇', ID), scores('乙', '白沙镇', OTHER_ID)], [], 2],
    ['share an identity number', [scores('甲', '清河镇', ID), scores('乙', '白沙镇', ID)], [], 1],
    ['speak of one town, as the list of stations says', [scores('甲', '清河镇', ID), paper('丙')], ['丙'], 1],
    ['speak of one town, by a name and by the list', [paper('清河镇东站'), paper('丙')], ['丙'], 1],
  ] as const)('looks at files together that %s', (_, files, listed, parts) => {
    const stations = listed.map((name) => ({ town: '清河镇', name, village: null, registeredOn: null }))
    const given = {
      ...filled(
        'yunmeng-2024',
        files.flatMap((forms, at) => forms.map((form) => ({ ...form, path: `${at}.xlsx` }))),
      ),
      stations: { path: '驿站.xlsx', sha256: '0', stations },
    }
    const split = inParts(given)
    expect(split.parts).toBe(parts)
    expect(textOf(split.run, given)).toEqual(textOf(assess(given), given))
  })

  it('is one part where the pack has no towns', () => {
    const forms = ['assessment-facts', 'monthly-operations'].map((form) => {
      return { form, path: `${form}.xlsx`, of: '', head: { operator: '甲公司' }, rows: [{ month: '1' }] }
    })
    expect(inParts(filled('dongzhi-2025', forms)).parts).toBe(1)
  })
})

function paper(station: string, idNumber = OTHER_ID): Omit<TypedForm, 'path'>[] {
  return [{ form: 'placements', of: station, head: { station }, rows: [{ name: '赵某某', idNumber }] }]
}

function scores(station: string, town: string, idNumber: string): Omit<TypedForm, 'path'>[] {
  const row = { station, kind: '零工驿站', town, total: '92' }
  return [{ form: 'assessment', of: '', head: {}, rows: [row] }, ...paper(station, idNumber)]
}

function filled(id: string, typed: readonly TypedForm[]): Assessing {
  const loaded = usePack(BUILTIN.find((one) => one.id === id)!)
  const { forms, findings } = fillForms(loaded.pack, typed)
  const lists = { roster: null, stations: null, review: null }
  return { loaded, scope: 'county', inputs: inputsOf(forms), forms, findings, ...lists }
}
