import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { folder, lingong } from './programs.ts'
import { gridsAfterRecalculation } from './recalculate.ts'

const RUNS = [
  {
    id: 'yunmeng-2024',
    lists: ['--stations', 'samples/yunmeng-2024/站点清单.xlsx'],
    amount: { final: '75000.00', provisional: '0.00', pending: '50000.00' },
  },
  {
    id: 'quanzhou-2023',
    lists: [
      '--roster',
      'samples/quanzhou-2023/县市区名册.xlsx',
      '--stations',
      'samples/quanzhou-2023/市场驿站清单.xlsx',
    ],
    amount: { final: '210000.00', provisional: '0.00', pending: '60000.00' },
  },
] as const

it.each(RUNS)(
  '$id: a run over its samples, every formula computed anew as we did',
  ({ id, lists, amount }) => {
    const root = folder()
    const out = path.join(root, 'run')
    expect(lingong('batch', `samples/${id}/收件`, ...lists, '-o', out).code).toBe(1)
    expect(JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8'))).toMatchObject({
      pack: { id },
      amount,
    })
    for (const name of readdirSync(out).filter((file) => file.endsWith('.xlsx'))) {
      const cells = gridsAfterRecalculation(path.join(out, name), path.join(root, 'recalculated')).flatMap(
        (grid) =>
          [...grid.rows.values()].flatMap((row) =>
            [...row.values()].map((cell) => ({ sheet: grid.sheet, ...cell })),
          ),
      )
      expect(
        cells.filter(({ kind, text }) => kind === 'error' || text === '不一致'),
        name,
      ).toEqual([])
      const agreed = cells.filter(({ text, formula }) => formula && text === '一致')
      if (/评分结果|汇总/.test(name)) expect(agreed.length, name).toBeGreaterThan(0)
    }
  },
)
