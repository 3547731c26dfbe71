import { makeFinding } from '../../findings/make.ts'
import { maskPrivate } from '../../findings/mask.ts'
import { subjectKey } from '../../model/county.ts'
import { UsageFault } from '../../model/finding.ts'
import { slips } from '../../packs/nearest.ts'
import { PERIOD_WORDS } from '../wording.ts'
import { spokenName } from './words.ts'
import type { Result, ResultMissing, ResultSubject } from '../result.ts'

export interface Found {
  subjects: ResultSubject[]
  town: string | null
  missing: ResultMissing[]
}

/**
 * Whom a word of the user names: a town, subjects by `town/name` (the stroke may be left out), or by the name alone where
 * only one town has it, or somebody who handed nothing in. Throws a UsageFault that names the nearest where there is nobody.
 */
export function findNamed(document: Result, word: string): Found {
  const key = maskPrivate(
    word
      .trim()
      .replace(/[／\\]/g, '/')
      .replace(/\/+$/, ''),
  )
  const exact = document.subjects.filter((card) => namesOf(card).includes(key))
  if (exact.length > 0) return { subjects: exact, town: null, missing: [] }
  const named = document.subjects.filter((card) => card.name === key)
  if (new Set(named.map((card) => card.town)).size === 1) return { subjects: named, town: null, missing: [] }
  if (isTown(document, key)) return { subjects: [], town: key, missing: [] }
  const missing = named.length > 0 ? [] : document.missing.filter((entry) => isDueFrom(entry, key))
  if (missing.length > 0) return { subjects: [], town: null, missing }
  const near = named.length > 0 ? named.map(subjectKey) : nearestNames(document, key)
  throw new UsageFault([makeFinding('LG-F049', { word: key, ...hintOf(document, near) })])
}

/** Its names, and one of the year's assessments as the screen writes it: `甲公司（半年）`. */
function namesOf(card: ResultSubject): string[] {
  const names = [subjectKey(card), spokenName(card)]
  const [zh, en] = [PERIOD_WORDS.zh[card.period ?? ''], PERIOD_WORDS.en[card.period ?? '']]
  if (zh === undefined) return names
  const ends = [`（${zh}）`, `（${zh}考核）`, ` ${zh}`, ` (${en})`, ` ${en}`]
  return [...names, ...names.flatMap((name) => ends.map((end) => name + end))]
}

/** Names like the one that was typed; where there are none, some that can be asked for. */
function hintOf({ towns, subjects }: Result, near: readonly string[]): Record<string, string> {
  if (near.length > 0)
    return { nearest: `是不是 ${near.join('、')}？`, nearestEn: `Did you mean ${near.join(', ')}?` }
  const known = [...towns.flatMap(({ town }) => town ?? []), ...subjects.map(subjectKey)]
  if (known.length === 0) return { nearest: '' }
  const [some, more] = [known.slice(0, SHOWN), known.length > SHOWN]
  return {
    nearest: `可以问：${some.join('、')}${more ? '等' : ''}。`,
    nearestEn: `There are: ${some.join(', ')}${more ? ' …' : ''}.`,
  }
}

/** So many names show how one asks. */
const SHOWN = 5

function isTown({ towns, missing }: Result, key: string): boolean {
  return [...towns, ...missing].some(({ town }) => town === key)
}

function isDueFrom({ town, village, station }: ResultMissing, key: string): boolean {
  return [station ?? village].some(
    (name) => name !== null && (name === key || `${town ?? ''}/${name}` === key),
  )
}

const SUGGESTED = 3

/** At most three names, the most similar first: a bare name is held against names, a whole one against both parts. */
function nearestNames(document: Result, key: string): string[] {
  const due = document.missing.flatMap(({ town, village, station }) => {
    const name = station ?? village
    return name === null ? [] : [subjectKey({ town, name })]
  })
  const towns = document.towns.flatMap(({ town }) => town ?? [])
  const names = [...new Set([...document.subjects.map(subjectKey), ...due, ...towns])]
  return names
    .map((name) => ({ name, cost: unlike(key, name) }))
    .filter(({ cost }) => cost <= 0.5)
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, SUGGESTED)
    .map(({ name }) => name)
}

/** 0 for the same, 1 for nothing in common; a part of a name is nearer than any slip. */
function unlike(key: string, name: string): number {
  const bare = name.slice(name.indexOf('/') + 1)
  const wanted = key.slice(key.indexOf('/') + 1)
  if (wanted.length > 1 && bare.includes(wanted)) return key.includes('/') ? unlikeOf(key, name) / 2 : 0.1
  return Math.min(unlikeOf(key, name), unlikeOf(wanted, bare))
}

function unlikeOf(one: string, other: string): number {
  return slips(one, other) / Math.max(one.length, other.length, 1)
}
