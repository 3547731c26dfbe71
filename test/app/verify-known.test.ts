import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { planCountyFiles } from '../../src/app/county-files.ts'
import { assessFiles } from '../../src/app/score.ts'
import { gridsOf } from '../../src/app/verify/compare-files.ts'
import { compareKnown } from '../../src/app/verify/known.ts'
import { address } from '../../src/model/grid.ts'
import type { Run } from '../../src/model/run.ts'
import { BUILTIN, type LoadedPack } from '../../src/packs/load.ts'
import { retype } from '../findings/retype.ts'
import { countyRun, loaded } from '../reports/runs.ts'

/** What a county's run writes, by name; a page says nothing that is compared. */
async function written(run: Run, pack: LoadedPack): Promise<Map<string, Buffer>> {
  const folder = path.join(tmpdir(), 'lingong-nowhere')
  const given = { folder, version: '0', inputs: new Set<string>(), record: new Map(), publish: null }
  const outputs = planCountyFiles({ run, loaded: pack, ...given }).filter(
    (one) => !one.path.endsWith('.html'),
  )
  const files = outputs.map(async (output) => {
    const content = await output.make()
    const bytes = content instanceof Uint8Array ? content : Buffer.concat([...content])
    return [output.path, Buffer.from(bytes)] as const
  })
  return new Map(await Promise.all(files))
}

function sampleRun(folder: string, choices: Readonly<Record<string, string>> = {}) {
  const files = readdirSync(folder).map((name) => path.join(folder, name))
  const inboxes = files.filter((file) => file.endsWith('.xlsx') && !/清单|名册/.test(file))
  return assessFiles({
    files: inboxes,
    packs: BUILTIN,
    choices: () => choices,
    lists: {},
    alternatives: false,
  })
}

const counties = new Map<string, Map<string, Buffer>>()
const SAMPLES = ['longli-2025', 'dongzhi-2025', 'quanzhou-2023/收件', 'yunmeng-2024/收件', '收件']

beforeAll(async () => {
  counties.set('reviewed', await written(countyRun(), loaded))
  for (const name of SAMPLES) {
    const { run, loaded: pack } = sampleRun(
      `samples/${name}`,
      name.startsWith('q') ? { 'Q-I4': 'pro-rata' } : {},
    )
    counties.set(name, await written(run!, pack!))
  }
})

const summaryOf = (county: Map<string, Buffer>): unknown =>
  JSON.parse(county.get('summary.json')!.toString('utf8'))

/** A cell by the text in its row and the head of its column. */
function cellOf(bytes: Buffer, sheet: string, name: string, head: string): string {
  const rows = gridsOf(bytes).get(sheet)!
  const heads = [...rows.values()].find((cells) => [...cells.values()].includes(head))!
  const row = [...rows].find(([, cells]) => [...cells.values()].includes(name))!
  return address(row[0], [...heads].find(([, text]) => text === head)![0])
}

it.each(['reviewed', ...SAMPLES])(
  'files of %s that were only saved again accuse nobody of a change',
  (name) => {
    const county = counties.get(name)!
    const summary = summaryOf(county)
    const accused = [...county].flatMap(([file, bytes]) => compareKnown(file, bytes, summary) ?? [])
    expect(accused).toEqual([])
  },
)

describe('without the inputs, what was changed is named by what summary.json says', () => {
  const changed = (county: string, file: string, change: (bytes: Buffer) => Buffer) => {
    const files = counties.get(county)!
    return compareKnown(file, change(files.get(file)!), summaryOf(files))
  }
  const replaced = (piece: string, by: string) => (bytes: Buffer) => {
    const text = bytes.toString('utf8')
    expect(text).toContain(piece)
    return Buffer.from(text.replace(piece, () => by))
  }

  it.each(['工作经费', '驿站补贴', '合计（确定）', '总分', '状态'])(
    '%s of a village whose station is paid',
    (head) => {
      const bytes = counties.get('reviewed')!.get('资金分配汇总.xlsx')!
      const cell = cellOf(bytes, '按村明细', '双溪村', head)
      const found = changed('reviewed', '资金分配汇总.xlsx', (given) =>
        retype(given, { cells: { [`按村明细!${cell}`]: head === '状态' ? '待定' : 77 } }),
      )
      expect(found).toMatchObject([{ sheet: '按村明细', cell, label: head }])
    },
  )

  it('a duty of a clause that has several', () => {
    const found = changed('longli-2025', 'subjects.csv', replaced(',1,1,1,1,1,1,', ',1,1,1,1,1,0,'))
    expect(found).toMatchObject([{ before: '1', after: '0' }])
  })

  it('a reason of one of several payments, and one that was added', () => {
    const [first, second] = ['缺少材料：场所证明材料', '；绩效补助：考核日期']
    expect(changed('quanzhou-2023/收件', 'subjects.csv', replaced(first, '材料齐全'))).toMatchObject([
      { label: '原因' },
    ])
    expect(changed('quanzhou-2023/收件', 'subjects.csv', replaced(second, `；再说${second}`))).toMatchObject([
      { label: '原因' },
    ])
  })

  it('a finding', () => {
    const found = changed('收件', 'findings.csv', replaced('读到“十二人”，这里要填整数。', '读到“十二”。'))
    expect(found).toMatchObject([{ label: '问题', before: '读到“十二人”，这里要填整数。' }])
  })

  it('nothing where only what summary.json does not hold was changed', () => {
    expect(changed('收件', '催报.txt', replaced('辛苦', '谢谢'))).toBeNull()
    expect(changed('收件', '公示表.xlsx', () => Buffer.from('no workbook'))).toBeNull()
  })
})
