import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import type { Finding } from '../../model/finding.ts'
import { UsageFault } from '../../model/finding.ts'
import type { Level, LevelMember } from '../../model/level.ts'
import { pretty } from '../../reports/json-text.ts'
import { levelBook } from '../../reports/level/book.ts'
import { levelDocument, LEVEL_DOCUMENT } from '../../reports/level/document.ts'
import { madeBy } from '../../reports/made-by.ts'
import { renderWorkbook } from '../../workbook/render.ts'
import { saveFile } from '../../workbook/save.ts'
import {
  makeFolder,
  refuseOverwriting,
  writeOutputs,
  type Announce,
  type Output,
  type Written,
  type WrittenBefore,
} from '../outputs.ts'
import { RECORD, writtenBefore } from '../record.ts'
import { spareCounty } from '../spare-results.ts'
import { levelSums, readLevel } from './read-level.ts'

export interface LevelsRequest {
  /** results folders of counties, or of areas that were joined before */
  folders: readonly string[]
  out: string
  force: boolean
  dryRun: boolean
  /** of the program */
  version: string
}

export interface JoinedLevels {
  /** what each folder says */
  levels: readonly Level[]
  /** the same as one line each */
  sums: readonly LevelMember[]
  /** what a program reads of them */
  document: ReturnType<typeof levelDocument>
  /** what is written, or would be */
  planned: readonly string[]
  written: readonly Written[]
  unwritten: readonly Finding[]
}

/**
 * Joins the results of several counties, or of areas of counties, into those of the level above: sums of what each came
 * to by its own rules. Throws a UsageFault for a folder without results, two of one name, or a county that is in two.
 */
export async function mergeLevels(request: LevelsRequest): Promise<JoinedLevels> {
  const { folders, out, force, dryRun, version } = request
  const levels = folders.map(readLevel)
  const twice = levels.find(({ name }, place) => levels.findIndex((level) => level.name === name) < place)
  if (twice) throw new UsageFault([makeFinding('LG-P097', { name: twice.name })])
  refuseCountedTwice(levels)
  if (!force) spareCounty(path.resolve(out))
  const sums = levels.map(levelSums)
  const document = levelDocument(levels, sums, version)
  const folder = path.resolve(out)
  const title = path.basename(folder)
  const rules = [...new Set(levels.flatMap(({ packs }) => packs))]
  const origin = madeBy(version, rules.join('、'))
  const outputs: Output[] = [
    {
      ...at(folder, '资金分配汇总.xlsx'),
      make: () => renderWorkbook({ ...levelBook(levels, sums, title), madeBy: origin }),
    },
    { ...at(folder, LEVEL_DOCUMENT), make: () => Buffer.from(pretty(document)) },
  ]
  const options = { force, inputs: new Set<string>(), record: writtenBefore(folder) }
  const joined = { levels, sums, document, planned: [...outputs.map((output) => output.path), RECORD] }
  if (dryRun) return { ...joined, written: [], unwritten: [] }
  refuseOverwriting(outputs, options)
  makeFolder(folder)
  const announce = notingIn(folder, options.record, (noted) => recordText(version, levels, noted))
  const { written, findings } = await writeOutputs(outputs, { ...options, announce })
  const record = recordText(version, levels, [...written, ...keptOf(folder, findings, options.record)])
  const last = await writeOutputs([{ ...at(folder, RECORD), make: () => Buffer.from(record) }], {
    ...options,
    force: true,
  })
  return {
    ...joined,
    written: [...written, ...last.written],
    unwritten: [...findings, ...last.findings],
  }
}

/** A county whose results are in two of the folders would be paid twice. */
function refuseCountedTwice(levels: readonly Level[]): void {
  for (const [place, level] of levels.entries()) {
    const earlier = levels.slice(0, place).find((other) => haveCountyInCommon(other, level))
    if (earlier) throw new UsageFault([makeFinding('LG-P098', { first: earlier.name, other: level.name })])
  }
}

/** The same summary in both; or two runs of one county, most of whose workbooks are the same. */
function haveCountyInCommon(one: Level, other: Level): boolean {
  if (one.counties.some((county) => other.counties.includes(county))) return true
  const [few = [], many = []] = [one.workbooks ?? [], other.workbooks ?? []].toSorted(
    (left, right) => left.length - right.length,
  )
  const known = new Set(many)
  return few.filter((workbook) => known.has(workbook)).length * 2 > few.length
}

type Hashed = Pick<Written, 'path' | 'sha256'>

function at(folder: string, name: string): { absolute: string; path: string } {
  return { absolute: path.join(folder, name), path: name }
}

/**
 * Notes in the record what is about to be written beside what stands there: stopped in between, the next run knows both.
 */
function notingIn(
  folder: string,
  before: WrittenBefore,
  recordOf: (noted: readonly Hashed[]) => string,
): Announce {
  const noted = [...before].flatMap(([file, hashes]) =>
    hashes.map((sha256) => ({ path: path.relative(folder, file), sha256 })),
  )
  return (name, sha256) => {
    noted.push({ path: name, sha256 })
    saveFile(path.join(folder, RECORD), Buffer.from(recordOf(noted)))
  }
}

/** What could not be written stands as an earlier run of ours left it: the next one knows it again. */
function keptOf(folder: string, unwritten: readonly Finding[], record: WrittenBefore): Hashed[] {
  return unwritten.flatMap(({ path: name }) =>
    (record.get(path.join(folder, name!)) ?? []).map((sha256) => ({ path: name!, sha256 })),
  )
}

/** What was joined by which program, and each output with its hash. */
function recordText(version: string, levels: readonly Level[], written: readonly Hashed[]): string {
  const record = {
    schemaVersion: '1',
    program: { name: 'lingong', version },
    inputs: levels.map(({ name, sha256 }) => ({ path: name, sha256 })),
    outputs: written.map(({ path: name, sha256 }) => ({ path: name, sha256 })),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}
