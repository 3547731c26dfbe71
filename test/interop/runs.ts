import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Result } from '../../src/reports/result.ts'
import { lingong, python } from './programs.ts'

/** A county's run over the samples of one pack. */
export interface SampleRun {
  name: string
  inbox: string
  /** options of `batch` */
  lists: readonly string[]
}

const TONGLU = ['--roster', 'samples/名册.xlsx', '--stations', 'samples/零工驿站清单.xlsx']
const REVIEWED = 'tonglu-2024 reviewed'

/** Every sample of the five packs; the first once more with a filled-in review. */
export const RUNS: readonly SampleRun[] = [
  { name: 'tonglu-2024', inbox: 'samples/收件', lists: TONGLU },
  { name: REVIEWED, inbox: 'samples/收件', lists: TONGLU },
  {
    name: 'yunmeng-2024',
    inbox: 'samples/yunmeng-2024/收件',
    lists: ['--stations', 'samples/yunmeng-2024/站点清单.xlsx'],
  },
  {
    name: 'quanzhou-2023',
    inbox: 'samples/quanzhou-2023/收件',
    lists: [
      '--roster',
      'samples/quanzhou-2023/县市区名册.xlsx',
      '--stations',
      'samples/quanzhou-2023/市场驿站清单.xlsx',
    ],
  },
  { name: 'dongzhi-2025', inbox: 'samples/dongzhi-2025', lists: [] },
  { name: 'longli-2025', inbox: 'samples/longli-2025', lists: [] },
]

/** Runs one over an inbox into `root`, and gives its folder. */
export function batch(run: SampleRun, root: string, inbox = run.inbox): string {
  const out = path.join(root, run.name)
  const review = run.name === REVIEWED ? filledReview(root) : []
  const { code, err } = lingong('batch', inbox, ...run.lists, ...review, '-o', out)
  if (code > 1) throw new Error(err)
  return out
}

function filledReview(root: string): string[] {
  const review = path.join(root, '评审表.xlsx')
  const plain = path.join(root, 'plain')
  lingong('batch', 'samples/收件', ...TONGLU, '-o', plain)
  copyFileSync(path.join(plain, '评审表.xlsx'), review)
  python('test/interop/review.py', review)
  return ['--review', review]
}

export function resultOf(out: string): Result {
  return JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8')) as Result
}

export function workbooksOf(out: string): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .toSorted()
    .map((name) => path.join(out, name))
}
