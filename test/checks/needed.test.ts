import { describe, expect, it } from 'vitest'
import type { FilledForm } from '../../src/model/observation.ts'
import { dongzhi, FACTS, OPERATOR } from '../packs/dongzhi/operator.ts'
import { formOf, type Typed } from '../submission/facts.ts'
import { check } from './submissions.ts'

const { pack } = dongzhi()
const facts = (change: Typed) =>
  formOf(pack, 'assessment-facts', {
    head: { operator: OPERATOR },
    rows: [{ period: '全年', ...FACTS, ...change }],
  })

/** The same form where the label of a field is gone. */
function without(form: FilledForm, field: string): FilledForm {
  const rows = form.rows.map((row) => ({
    ...row,
    fields: Object.fromEntries(Object.entries(row.fields).filter(([key]) => key !== field)),
  }))
  return { ...form, rows }
}

const needed = (clause: string, form: FilledForm) =>
  check(clause, [form], {}, pack)
    .filter(({ code }) => code === 'LG-X060')
    .map(({ severity, field, sheet, cell, data }) => [
      severity,
      field,
      sheet === form.sheet,
      cell,
      data.label,
    ])

describe('a field that another one calls for', () => {
  it('is an error at its blank cell (D-F5)', () => {
    const [found] = needed('D-F5', facts({ halfPaid: '' }))
    expect(found).toEqual(['error', 'halfPaid', true, expect.any(String), '半年已拨付金额'])
  })

  it('is an error on its sheet where it is not there at all (D-F5)', () => {
    expect(needed('D-F5', without(facts({}), 'halfPaid'))).toEqual([
      ['error', 'halfPaid', true, null, '半年已拨付金额'],
    ])
  })

  it('is a warning where the pack says so (D-X6)', () => {
    const form = facts({ year: '2026', halfPaid: '150000' })
    expect(needed('D-X6', without(form, 'lastScore'))).toEqual([
      ['warning', 'lastScore', true, null, '上年度考核得分'],
    ])
    expect(needed('D-X6', without(facts({ halfPaid: '150000' }), 'lastScore'))).toEqual([])
  })
})
