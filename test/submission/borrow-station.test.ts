import { expect, it } from 'vitest'
import { makeFinding } from '../../src/findings/make.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { assemble } from '../../src/submission/assemble.ts'
import { formOf } from './facts.ts'

const { pack } = usePack(BUILTIN.find(({ id }) => id === 'longli-2025')!)
const OPERATOR = '龙里某某劳务有限公司'

function names(inFacts: string, inReports: string) {
  const facts = formOf(pack, 'contract-facts', { rows: [{ operator: inFacts, contract: '120000' }] })
  const reports = formOf(pack, 'monthly-service', {
    head: { operator: inReports },
    rows: [{ month: '1', postings: '10' }],
  })
  const lists = { roster: null, stations: null, review: null }
  const { subjects, findings } = assemble({ pack, forms: [facts, reports], findings: [], ...lists })
  return [subjects.map(({ name }) => name), findings.map(({ code }) => code)]
}

it('a finding in the head of a list that speaks of one operator is the operator’s', () => {
  const rows = [{ month: '1', postings: '10' }]
  const said = (operator: string) => {
    const form = formOf(pack, 'monthly-service', { head: { operator }, rows })
    const at = { path: form.path, sheet: form.sheet, cell: form.head['operator']!.spot.cell }
    const finding = makeFinding('LG-C001', { label: '' }, { ...at, form: form.form })
    const lists = { roster: null, stations: null, review: null }
    return assemble({ pack, forms: [form], findings: [finding], ...lists }).findings[0]!.subject
  }
  expect([said(OPERATOR), said('')]).toEqual([OPERATOR, null])
})

it('a list of months without its operator takes it from the record beside it, and the other way round', () => {
  expect(names(OPERATOR, '')).toEqual([[OPERATOR], []])
  expect(names('', OPERATOR)).toEqual([[OPERATOR], []])
  expect(names(OPERATOR, OPERATOR)).toEqual([[OPERATOR], []])
})
