import { expect } from 'vitest'
import { wordsOf } from '../../src/findings/words.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { FilledForm } from '../../src/model/observation.ts'
import type { Check } from '../../src/packs/schema/check.ts'
import type { Pack } from '../../src/packs/schema/pack.ts'
import { runChecks } from '../../src/checks/run.ts'
import { assemble, type Submission } from '../../src/submission/assemble.ts'
import {
  applicationRow,
  claims,
  formOf,
  monthlyRow,
  tonglu,
  type Facts,
  type Typed,
} from '../submission/facts.ts'
import { rosterOf } from '../submission/tables.ts'

export const PACK = tonglu()
export const TOWN = '某某镇'
export const STATION = '某某镇东门综合零工驿站'
export const KEY = `${TOWN}/${STATION}`
export const ROSTER = rosterOf([TOWN, '东门村', '老东门'], [TOWN, '西门社区'], ['另一乡', '河口村'])

/** The findings of the checks of one clause; all findings must have words for every placeholder. */
export function check(
  clause: string,
  forms: readonly FilledForm[],
  more: Partial<Submission> = {},
  pack = PACK,
): Finding[] {
  const empty = { findings: [], roster: null, stations: null, review: null }
  const found = runChecks(pack, assemble({ pack, forms, ...empty, ...more }))
  for (const finding of found) {
    const { message, fix } = wordsOf(finding, 'zh')
    expect(message + fix).not.toMatch(/[{}]|undefined/)
    expect(wordsOf(finding, 'en').message).not.toMatch(/[{}]|undefined/)
  }
  return found.filter((finding) => finding.clause === clause)
}

/** A county's own copy of a pack, with nothing but this check. */
export function withCheck(own: Check, pack = PACK): Pack {
  return { ...pack, checks: [own] }
}

export const brief = (findings: readonly Finding[]) =>
  findings.map(({ code, severity, cell, subject }) => [code, severity, cell ?? '-', subject ?? '-'].join(' '))

export const villages = (rows: readonly Typed[], head: Typed = {}) =>
  formOf(PACK, 'village-facts', { head: { town: TOWN, ...head }, rows })
export const personnel = (...rows: Typed[]) =>
  formOf(PACK, 'personnel', { rows: rows.map((row) => ({ town: TOWN, ...row })) })
export const person = (name: string, village: string, phone: string) => ({ name, village, phone })
export const application = (change: Typed = {}, more: Facts = {}) =>
  formOf(PACK, 'application', {
    ...more,
    rows: [applicationRow(STATION, TOWN, { village: '东门村', ...change })],
  })
export const selfScore = (change: Typed = {}, station = STATION) =>
  formOf(PACK, 'self-score', { head: { station }, rows: [claims(change)] })
export const monthly = (month: string, change: Typed = {}, station = STATION) =>
  formOf(PACK, 'monthly', {
    sheet: `附表2 ${month}`,
    head: { town: TOWN, month },
    rows: [monthlyRow(station, change)],
  })
