import { isPlainDecimal, decimal, yuan } from '../model/decimal.ts'
import type { Level, LevelMember } from '../model/level.ts'
import { programJson } from './json.ts'

/** The document of an area: what a further level reads. */
export const LEVEL_DOCUMENT = '上级汇总.json'

/** `levels` as the document says them; `sums` is each of them as one line. */
export function levelDocument(levels: readonly Level[], sums: readonly LevelMember[], version: string) {
  return {
    schemaVersion: '1',
    ...programJson(version),
    packs: [...new Set(levels.flatMap(({ packs }) => packs))],
    files: levels.reduce((all, { files }) => all + files, 0),
    errors: levels.reduce((all, { errors }) => all + errors, 0),
    members: sums.map(memberJson),
    levels: levels.map(({ name, packs, files, errors, sha256, counties, members }) => ({
      name,
      packs,
      files,
      errors,
      sha256,
      counties,
      members: members.map(memberJson),
    })),
  }
}

function memberJson({ amount: { final, provisional, pending }, ...member }: LevelMember) {
  return {
    ...member,
    amount: { final: yuan(final), provisional: yuan(provisional), pending: yuan(pending) },
  }
}

/** The level that such a document describes; undefined where it is none. */
export function levelFrom(document: unknown, name: string, sha256: string): Level | undefined {
  const { packs, members, files, errors } = fieldsOf(document)
  if (!Array.isArray(packs) || !Array.isArray(members)) return undefined
  const read = members.map(memberFrom)
  const known = read.flatMap((member) => (member ? [member] : []))
  if (known.length < read.length || typeof files !== 'number' || typeof errors !== 'number') return undefined
  const counties = countiesOf(document)
  return { name, packs: packs.map(String), members: known, files, errors, sha256, counties }
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
const AMOUNTS = ['final', 'provisional', 'pending'] as const

function memberFrom(value: unknown): LevelMember | undefined {
  const fields = fieldsOf(value)
  const amounts = fieldsOf(fields['amount'])
  const counted = COUNTS.map((key) => fields[key])
  const summed = AMOUNTS.map((key) => amounts[key])
  if (typeof fields['name'] !== 'string' || !counted.every(isCount) || !summed.every(isAmount))
    return undefined
  const [subjects, paid, incomplete, withheld, missing] = counted
  const [final, provisional, pending] = summed.map(decimal)
  return {
    name: fields['name'],
    subjects: subjects!,
    paid: paid!,
    incomplete: incomplete!,
    withheld: withheld!,
    missing: missing!,
    amount: { final: final!, provisional: provisional!, pending: pending! },
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function isAmount(value: unknown): value is string {
  return typeof value === 'string' && isPlainDecimal(value)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
