import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runBatch } from '../../src/app/batch.ts'
import { assessFiles } from '../../src/app/score.ts'
import { UsageFault, type Finding } from '../../src/model/finding.ts'
import { BUILTIN } from '../../src/packs/load.ts'
import { retype, type Changes, type Typed } from './retype.ts'
import { newFolder } from '../temporary.ts'

/** One way to get a finding: what is done, and at which cell it is said. */
export interface Case {
  run: () => Promise<readonly Finding[]> | readonly Finding[]
  /** `sheet!cell`; a sheet alone ends in `!`; null for what belongs to no cell */
  at: string | null
  /** codes that come with it because one thing more is wrong */
  also?: readonly string[]
}

/** Good workbooks of three packs: what is found in one of them after a change is the change's. */
export const SAMPLE = {
  tonglu: 'samples/收件/青禾镇.xlsx',
  yunmeng: 'samples/yunmeng-2024/收件/清河镇.xlsx',
  dongzhi: 'samples/dongzhi-2025/全年考核.xlsx',
  quanzhou: 'samples/quanzhou-2023/收件/清源区.xlsx',
} as const
export type Base = keyof typeof SAMPLE

const ROSTER = 'samples/名册.xlsx'

export interface Setting {
  base?: Base
  /** lists beside the workbooks, by content or by path */
  roster?: string | Buffer | null
  stations?: string | Buffer
  /** 评审表; makes it a county's run */
  review?: Buffer
  /** other workbooks of the same call */
  beside?: Readonly<Record<string, Buffer>>
  /** a county's run: no review is needed */
  county?: boolean
  preferNewest?: boolean
  also?: readonly string[]
}

/** Something is typed into a good workbook. */
export function typed(cell: string, content: Typed, setting: Setting & { at?: string | null } = {}): Case {
  return changed({ cells: { [cell]: content } }, setting.at === undefined ? cell : setting.at, setting)
}

/** A good workbook is changed in any way. */
export function changed(changes: Changes, at: string | null, setting: Setting = {}): Case {
  const base = setting.base ?? 'tonglu'
  const name = path.basename(SAMPLE[base])
  return {
    at,
    ...(setting.also && { also: setting.also }),
    run: async () => {
      const good = readFileSync(SAMPLE[base])
      const before = await ofSample(base, setting.county ?? false)
      const after = await findingsOf({ [name]: retype(good, changes), ...setting.beside }, setting)
      const known = new Set(before.map(keyOf))
      return after.filter((finding) => !known.has(keyOf(finding)))
    },
  }
}

/** What is said of a good workbook as it is. */
const SAID = new Map<string, Promise<readonly Finding[]>>()

function ofSample(base: Base, county: boolean): Promise<readonly Finding[]> {
  const key = `${base} ${county}`
  const said =
    SAID.get(key) ??
    findingsOf({ [path.basename(SAMPLE[base])]: readFileSync(SAMPLE[base]) }, { base, county })
  SAID.set(key, said)
  return said
}

const keyOf = ({ code, sheet, cell }: Finding): string => `${code} ${sheet} ${cell}`

/** Whole workbooks, with all that is said about them. */
export function workbooks(
  files: () => Readonly<Record<string, Buffer>>,
  at: string | null,
  setting: Setting = {},
): Case {
  return { at, ...(setting.also && { also: setting.also }), run: () => findingsOf(files(), setting) }
}

/** Everything that is said about these files, usage faults included. */
export async function findingsOf(
  files: Readonly<Record<string, Buffer>>,
  setting: Setting,
): Promise<readonly Finding[]> {
  const folder = newFolder()
  const put = (name: string, bytes: Buffer): string => {
    writeFileSync(path.join(folder, name), bytes)
    return path.join(folder, name)
  }
  const list = (name: string, given: string | Buffer | null | undefined): string | undefined =>
    given === null || given === undefined ? undefined : typeof given === 'string' ? given : put(name, given)
  try {
    const lists = {
      roster: list(
        '名册.xlsx',
        setting.roster === undefined && (setting.base ?? 'tonglu') === 'tonglu' ? ROSTER : setting.roster,
      ),
      stations: list('清单.xlsx', setting.stations),
      review: list('评审表.xlsx', setting.review),
    }
    const inputs = Object.entries(files).map(([name, bytes]) => put(name, bytes))
    const common = { packs: BUILTIN, choices: () => ({}), lists, alternatives: false }
    if (!setting.county && !setting.review) return allOf(assessFiles({ ...common, files: inputs }))
    const batch = {
      ...common,
      inputs,
      out: path.join(folder, '结果'),
      version: '0',
      force: false,
      dryRun: true,
    }
    return allOf(await runBatch({ ...batch, preferNewest: setting.preferNewest ?? false }))
  } catch (error) {
    if (error instanceof UsageFault) return error.findings
    throw error
  }
}

function allOf({
  run,
  refused,
}: {
  run: { findings: readonly Finding[] } | null
  refused: readonly Finding[]
}): readonly Finding[] {
  return run?.findings ?? refused
}
