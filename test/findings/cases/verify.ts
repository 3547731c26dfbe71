import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { runBatch } from '../../../src/app/batch.ts'
import { verifyRun } from '../../../src/app/verify.ts'
import { UsageFault } from '../../../src/model/finding.ts'
import { BUILTIN } from '../../../src/packs/load.ts'
import type { Case } from '../case.ts'
import { commandFindings } from '../command.ts'
import { newFolder } from '../../temporary.ts'

const SAMPLE = 'samples/yunmeng-2024/收件/清河镇.xlsx'
const ROSTER = '乡镇街道,村（社区）\n清河镇,清河社区\n'

interface Folder {
  root: string
  results: string
  inbox: string
}

/** A finished run of one workbook, once for all cases. */
const FINISHED: Promise<string>[] = []

function finished(): Promise<string> {
  if (FINISHED.length === 0) FINISHED.push(makeRun())
  return FINISHED[0]!
}

async function makeRun(): Promise<string> {
  const root = newFolder()
  mkdirSync(path.join(root, '收件'))
  copyFileSync(SAMPLE, path.join(root, '收件', '清河镇.xlsx'))
  writeFileSync(path.join(root, '名册.csv'), ROSTER)
  await runBatch({
    inputs: [path.join(root, '收件')],
    packs: BUILTIN,
    choices: () => ({}),
    lists: { roster: path.join(root, '名册.csv') },
    out: path.join(root, '结果'),
    preferNewest: false,
    force: false,
    dryRun: false,
    version: '1',
  })
  // as on another machine, where the lists lie elsewhere than in the run
  rmSync(path.join(root, '结果', '.lingong', 'lists.json'))
  return root
}

/** Something is done to a finished run; then it is verified, with its inputs or without. */
function done(
  change: (folder: Folder) => void,
  {
    again = false,
    at = null as string | null,
    also = [] as readonly string[],
    version = '1',
    packs = BUILTIN,
  } = {},
): Case {
  return {
    at,
    also,
    run: async () => {
      const root = newFolder()
      try {
        cpSync(await finished(), root, { recursive: true })
        const folder = { root, results: path.join(root, '结果'), inbox: path.join(root, '收件') }
        change(folder)
        const inputs = again ? [folder.inbox] : []
        return (await verifyRun({ folder: folder.results, inputs, packs, lists: {}, version })).findings
      } catch (error) {
        if (error instanceof UsageFault) return error.findings
        throw error
      }
    },
  }
}

function replace(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

/** The roster says the same, in other bytes: only the summary, which names its hash, comes out otherwise. */
function addBlank({ root }: Folder): void {
  appendFileSync(path.join(root, '名册.csv'), ' \n')
}

/** One case for each code of verifying a run. */
export const VERIFY_CASES: Readonly<Record<string, Case>> = {
  'LG-F080': done(({ results }) => unlinkSync(path.join(results, '运行记录.json'))),
  'LG-F081': done(({ results }) => replace(path.join(results, 'subjects.csv'), '60000.00', '66000.00'), {
    at: '!I2',
  }),
  'LG-F082': done(({ results }) => appendFileSync(path.join(results, 'summary.json'), ' ')),
  'LG-F083': done(({ results }) => unlinkSync(path.join(results, '公示表.xlsx'))),
  'LG-F084': done(addBlank, { again: true, also: ['LG-F085'] }),
  'LG-F085': done(addBlank, { again: true, also: ['LG-F084'] }),
  'LG-F086': done(() => undefined, { again: true, version: '2' }),
  'LG-F087': done(() => undefined, { again: true, packs: BUILTIN.slice(0, 1) }),
  'LG-F088': done(({ root }) => unlinkSync(path.join(root, '名册.csv')), { again: true }),
  'LG-F089': done(({ results }) => appendFileSync(path.join(results, '评审表.xlsx'), ' ')),
  'LG-F090': done(({ results }) => writeFileSync(path.join(results, '改.txt'), '')),
  'LG-F091': {
    at: null,
    run: async () =>
      await commandFindings(
        'packs',
        'questions',
        'longli-2025',
        '--run',
        path.join(await finished(), '结果'),
      ),
  },
}
