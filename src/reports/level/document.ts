import { addUp, inYuan, type Amounts } from '../../model/amounts.ts'
import { isPlainDecimal, decimal, sum, yuan } from '../../model/decimal.ts'
import { fieldsOf, listOf } from '../../model/json-fields.ts'
import type { Level, LevelMember } from '../../model/level.ts'
import { programJson } from '../json.ts'

/** The document of an area: what a further level reads. */
export const LEVEL_DOCUMENT = '上级汇总.json'

/** `levels` as the document says them; `sums` is each of them as one line. */
export function levelDocument(levels: readonly Level[], sums: readonly LevelMember[], version: string) {
  const packsOf = (of: 'packs' | 'drafts' | 'contracts') => [...new Set(levels.flatMap((level) => level[of]))]
  return {
    schemaVersion: '1',
    ...programJson(version),
    packs: packsOf('packs'),
    drafts: packsOf('drafts'),
    contracts: packsOf('contracts'),
    files: levels.reduce((all, { files }) => all + files, 0),
    errors: levels.reduce((all, { errors }) => all + errors, 0),
    members: sums.map(memberJson),
    amount: inYuan(addUp(levels.map(({ amount }) => amount))),
    settled: yuan(sum(levels.map(({ settled }) => settled))),
    levels: levels.map(({ name, packs, drafts, contracts, files, errors, sha256, counties, ...level }) => ({
      name,
      packs,
      drafts,
      contracts,
      files,
      errors,
      sha256,
      counties,
      settled: yuan(level.settled),
      members: level.members.map(memberJson),
    })),
  }
}

function memberJson({ amount, ...member }: LevelMember) {
  return { ...member, amount: inYuan(amount) }
}

/** The level that such a document describes; undefined where it is none. */
export function levelFrom(document: unknown, name: string, sha256: string): Level | undefined {
  const { packs, members, files, errors, amount: sums, settled, drafts, contracts } = fieldsOf(document)
  const amount = amountsFrom(sums)
  if (!Array.isArray(packs) || !Array.isArray(members) || !amount) return undefined
  const read = members.map(memberFrom)
  const known = read.flatMap((member) => (member ? [member] : []))
  if (known.length < read.length || typeof files !== 'number' || typeof errors !== 'number') return undefined
  const counties = countiesOf(document)
  return {
    name,
    packs: packs.map(String),
    members: known,
    amount,
    // what earlier programs didn't say
    settled: decimal(isAmount(settled) ? settled : '0'),
    drafts: listOf(drafts).map(String),
    contracts: listOf(contracts).map(String),
    files,
    errors,
    sha256,
    counties,
  }
}

/** Every county below, however many levels down. */
function countiesOf(document: unknown): string[] {
  const { levels } = fieldsOf(document)
  if (!Array.isArray(levels)) return []
  return levels.flatMap((level: unknown) => {
    const { counties } = fieldsOf(level)
    return Array.isArray(counties) ? counties.map(String) : []
  })
}

const COUNTS = ['subjects', 'paid', 'incomplete', 'withheld', 'missing'] as const

function memberFrom(value: unknown): LevelMember | undefined {
  const fields = fieldsOf(value)
  const amount = amountsFrom(fields['amount'])
  const counted = COUNTS.map((key) => fields[key])
  if (typeof fields['name'] !== 'string' || !counted.every(isCount) || !amount) return undefined
  const [subjects, paid, incomplete, withheld, missing] = counted
  return {
    name: fields['name'],
    subjects: subjects!,
    paid: paid!,
    incomplete: incomplete!,
    withheld: withheld!,
    missing: missing!,
    amount,
  }
}

function amountsFrom(value: unknown): Amounts | undefined {
  const { final, provisional, pending } = fieldsOf(value)
  if (!isAmount(final) || !isAmount(provisional) || !isAmount(pending)) return undefined
  return { final: decimal(final), provisional: decimal(provisional), pending: decimal(pending) }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isAmount(value: unknown): value is string {
  return typeof value === 'string' && isPlainDecimal(value)
}
