import { readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { addUp, amountsBy } from '../../model/amounts.ts'
import { decimal } from '../../model/decimal.ts'
import { UsageFault } from '../../model/finding.ts'
import { hashOf } from '../../model/hash.ts'
import type { Level, LevelMember } from '../../model/level.ts'
import { isResult } from '../../reports/conforms.ts'
import { levelFrom, LEVEL_DOCUMENT } from '../../reports/level/document.ts'
import type { Result } from '../../reports/result.ts'

/**
 * What a results folder says to the level above: a county's own summary, or that of an area that was joined before.
 * Throws a UsageFault for a folder with neither.
 */
export function readLevel(folder: string): Level {
  const name = path.basename(path.resolve(folder))
  const joined = documentIn(folder, LEVEL_DOCUMENT)
  if (joined) {
    const level = levelFrom(joined.document, name, joined.sha256)
    if (level) return level
  }
  const own = documentIn(folder, 'summary.json')
  if (!own || !isResult(own.document)) throw new UsageFault([makeFinding('LG-F046', { file: folder })])
  return countyLevel(own.document, name, own.sha256)
}

function documentIn(folder: string, file: string): { document: unknown; sha256: string } | undefined {
  try {
    const bytes = readFileSync(path.join(folder, file))
    return { document: JSON.parse(bytes.toString('utf8')), sha256: hashOf(bytes) }
  } catch {
    return undefined
  }
}

function countyLevel(result: Result, name: string, sha256: string): Level {
  const named = new Set([...result.towns.map(({ town }) => town), ...result.missing.map(({ town }) => town)])
  const packs = result.pack ? [result.pack.id] : []
  return {
    name,
    packs,
    members: [...named].map((town) => townMember(result, town)),
    amount: amountsBy((key) => decimal(result.amount[key])),
    settled: decimal(result.settled ?? '0'),
    drafts: result.pack?.status === 'draft' ? packs : [],
    contracts: result.byContract ? packs : [],
    files: result.inputs.length,
    errors: result.counts.error,
    sha256,
    counties: result.inputs.length > 0 ? [sha256] : [],
    workbooks: result.subjects.length > 0 ? result.inputs.map((input) => input.sha256) : [],
  }
}

function townMember(result: Result, town: string | null): LevelMember {
  const own = result.subjects.filter((subject) => subject.town === town)
  const amounts = result.towns.find((entry) => entry.town === town)?.amount
  return {
    name: town ?? '（不分乡镇）',
    subjects: own.length,
    paid: result.towns.find((entry) => entry.town === town)?.paid ?? 0,
    incomplete: own.filter(({ status }) => status === 'incomplete').length,
    // who is denied one of several payments is paid
    withheld: own.filter(({ status, amount }) => status === 'withheld' && amount === '0.00').length,
    missing: result.missing.filter((entry) => entry.town === town).length,
    amount: amountsBy((key) => decimal(amounts?.[key] ?? '0')),
  }
}

/** A level as one line of the level above. */
export function levelSums({ name, members }: Pick<Level, 'name' | 'members'>): LevelMember {
  const count = (of: (member: LevelMember) => number) => members.reduce((all, member) => all + of(member), 0)
  return {
    name,
    subjects: count(({ subjects }) => subjects),
    paid: count(({ paid }) => paid),
    incomplete: count(({ incomplete }) => incomplete),
    withheld: count(({ withheld }) => withheld),
    missing: count(({ missing }) => missing),
    amount: addUp(members.map(({ amount }) => amount)),
  }
}
