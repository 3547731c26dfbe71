import { describe, expect, it } from 'vitest'
import type { SheetPlan } from '../../src/model/sheet-plan.ts'
import { annotationFor } from '../../src/reports/annotation.ts'
import {
  anyFinding,
  countyRun,
  FACTS,
  GOOD,
  HASH,
  pack,
  PHONE,
  runOf,
  SELF_SCORE,
  townRun,
  village,
} from './runs.ts'
import { cellAt, cellsOf, columnOf, texts } from './sheets.ts'

const run = townRun()
const annotation = annotationFor(run, pack, '清溪镇.xlsx', HASH)
const sheet = (name: string): SheetPlan => annotation.sheets.find((plan) => plan.name === name)!

describe('the marks of an annotated copy', () => {
  it('are one a cell, with the strongest severity and every message', () => {
    expect(annotation.marks.map(({ sheet: on, cell, severity }) => [on, cell, severity])).toEqual([
      [FACTS, 'C9', 'error'],
      [FACTS, 'E6', 'notice'],
    ])
    const [error] = annotation.marks
    expect(error!.note).toMatch(/^× 错误：/)
    expect(error!.note).toMatch(/▲ 警告：/)
    expect(error!.note.match(/编号：LG-/g)).toHaveLength(2)
    expect(error!.note).not.toContain(PHONE)
  })

  it('are of this file only', () => {
    const other = annotationFor(countyRun(), pack, '云岭乡.xlsx', HASH)
    expect(other.marks).toEqual([])
    expect(other.source).toBe(HASH)
  })
})

describe('校验结果', () => {
  const plan = sheet('校验结果')

  it('says on top whether the workbook can be handed in, with true counts', () => {
    expect(texts(plan)[2]![0]).toBe('暂不能报送：有错误须先改正。　错误 1 处　警告 2 处　提示 2 处')
    const calm = { ...run, findings: [anyFinding('notice', { path: '清溪镇.xlsx' })] }
    const [first] = annotationFor(calm, pack, '清溪镇.xlsx', HASH).sheets
    expect(texts(first!)[2]![0]).toBe('可以报送。　错误 0 处　警告 0 处　提示 1 处')
    const [idle] = annotationFor({ ...calm, subjects: [] }, pack, '清溪镇.xlsx', HASH).sheets
    expect(texts(idle!)[2]![0]).toContain('还没有可以计分的内容')
  })

  it('links every finding that has a place, errors first', () => {
    const links = cellsOf(plan).flatMap(({ cell }) => (cell.content.kind === 'link' ? [cell.content] : []))
    expect(links).toEqual([
      { kind: 'link', text: 'C9', sheet: FACTS, cell: 'C9' },
      { kind: 'link', text: 'C9', sheet: FACTS, cell: 'C9' },
      { kind: 'link', text: '打开', sheet: SELF_SCORE, cell: 'A1' },
      { kind: 'link', text: 'E6', sheet: FACTS, cell: 'E6' },
    ])
    expect(columnOf(plan, '工作表')[4]).toBe('整个文件')
    expect(columnOf(plan, '栏目')[0]).toBe('延期5天以上未服务人数')
  })

  it('names the cells of other files without a link that would lead nowhere', () => {
    const listed = anyFinding('warning', { path: '驿站.xlsx', sheet: '驿站清单', cell: 'D5' })
    const [first] = annotationFor({ ...run, findings: [listed] }, pack, '清溪镇.xlsx', HASH).sheets
    expect(columnOf(first!, '工作表')[0]).toBe('驿站.xlsx 驿站清单')
    expect(cellsOf(first!).filter(({ cell }) => cell.content.kind === 'link')).toEqual([])
  })

  it('lists what was not checked and what is not handed in', () => {
    const lines = texts(plan).map((row) => row[0])
    expect(lines).toContain('村（社区） 清溪镇/空白村：就业帮扶响应，以及总分和金额')
    expect(lines).toContain('清溪镇：附表2 桐庐县零工驿站成效统计表 2024-03')
    expect(lines).toContain('清溪镇 未报村：附件2 村（社区）高质量就业推进工作考核数据表')
  })
})

describe('评分明细', () => {
  const plan = sheet('评分明细')

  it('refers to the cell itself where it holds the number, and shows the value where a finding says it may not', () => {
    const values = cellsOf(plan).filter(({ at }) => at.startsWith('G'))
    const live = values.flatMap(({ cell }) => (cell.content.kind === 'formula' ? [cell.content.formula] : []))
    expect(live).toContain("'附件2 考核数据'!C5")
    expect(live).toContain("'附表4 一号驿站''甲'!D4")
    expect(live).not.toContain("'附件2 考核数据'!E6")
    expect(live).not.toContain("'附件2 考核数据'!F5")
  })

  it('has each item twice, and agreement behind it', () => {
    const live = columnOf(plan, '公式得分')
    const own = columnOf(plan, '得分')
    const agreed = columnOf(plan, '核对')
    expect(agreed.filter((word) => word === '一致')).toHaveLength(4 * 9 + 7 + 11)
    agreed.forEach((word, index) => {
      if (word === '一致') expect(live[index]).toBe(own[index])
    })
  })

  it('fills every placeholder', () => {
    for (const { cell } of annotation.sheets.flatMap(cellsOf)) {
      if (cell.content.kind === 'formula') expect(cell.content.formula).not.toMatch(/[{}]/)
    }
  })

  it('leaves what can’t be computed uncomputed', () => {
    const at = texts(plan).findIndex((row) => row[0]!.includes('清溪镇/空白村'))
    expect(texts(plan)[at]![0]).toContain('总分：未计算')
    const [, first] = texts(plan).slice(at)
    expect(first).toContain('未计算')
    expect(first).not.toContain('一致')
  })

  it('shows 自评, 系统核验 and 县级评估 side by side, and only where something is claimed', () => {
    expect(columnOf(plan, '系统核验')).toContain('8')
    const card = village('清溪镇', { village: '双溪村', facts: GOOD }, '甲.xlsx', 5)
    const inputs = [{ path: '甲.xlsx', sha256: HASH, forms: [] }]
    const plain = annotationFor(runOf({ subjects: [card], inputs }), pack, '甲.xlsx', HASH)
    expect(texts(plain.sheets[1]!)[3]).not.toContain('自评')
  })

  it('names inputs of other workbooks by path, without a link', () => {
    const shared = countyRun()
    const [own] = shared.subjects
    const odd = { ...own!, items: own!.items.map((item) => ({ ...item, inputs: elsewhere(item.inputs) })) }
    const two = { ...shared, subjects: [{ ...odd, items: [own!.items[0]!, ...odd.items.slice(1)] }] }
    const [, scores] = annotationFor(two, pack, '清溪镇.xlsx', HASH).sheets
    expect(columnOf(scores!, '原表')).toContain('别处.xlsx 附件2 考核数据')
  })
})

function elsewhere<T extends { path: string | null }>(inputs: readonly T[]): T[] {
  return inputs.map((input) => ({ ...input, path: '别处.xlsx' }))
}

describe('资金测算', () => {
  const plan = sheet('资金测算')

  it('has every payment with its status and a live formula over 评分明细', () => {
    expect(columnOf(plan, '金额').slice(0, 6)).toEqual(['5458.33', '0.00', '0.00', '0.00', '', '50000.00'])
    expect(columnOf(plan, '状态').slice(0, 6)).toEqual([
      '确定',
      '不予拨付',
      '不予拨付',
      '不予拨付',
      '数据不全',
      '暂估',
    ])
    const live = cellAt(plan, 'G5')!.content
    expect(live).toMatchObject({ result: { number: '5458.33' } })
    expect(live.kind === 'formula' && live.formula).toMatch(/'评分明细'!\$L\$\d+/)
  })

  it('says which interpretations were in force', () => {
    const lines = texts(plan).map((row) => row[0] ?? '')
    const named = Object.keys(pack.interpretations).filter((id) =>
      lines.some((line) => line.startsWith(`${id} `)),
    )
    expect(named).toEqual(Object.keys(pack.interpretations))
  })

  it('adds up by status, never over all', () => {
    const sums = texts(plan).filter((row) => row[0]?.endsWith('合计'))
    expect(sums.map((row) => [row[0], row[5]])).toEqual([
      ['确定合计', '5458.33'],
      ['暂估合计', '50000.00'],
      ['待定合计', '0.00'],
    ])
  })
})

it('sheets of ours step aside where a clerk’s sheet has the name', () => {
  const inputs = [
    { path: '清溪镇.xlsx', sha256: HASH, forms: [{ form: 'village-facts', sheet: '评分明细' }] },
  ]
  const { sheets } = annotationFor({ ...run, inputs }, pack, '清溪镇.xlsx', HASH)
  expect(sheets.map((plan) => plan.name)).toEqual(['校验结果', '评分明细2', '资金测算'])
  const funding = sheets[2]!
  const total = cellAt(funding, 'E5')!.content
  expect(total.kind === 'formula' && total.formula).toMatch(/^'评分明细2'!/)
})

it('a file of several shows the subjects that have an input in it', () => {
  const { sheets } = annotationFor(countyRun(), pack, '云岭乡.xlsx', HASH)
  const subjects = columnOf(sheets[2]!, '对象').filter((name) => name !== '')
  expect(subjects).toHaveLength(9)
  expect(subjects.every((name) => name.startsWith('云岭乡/'))).toBe(true)
  expect(texts(sheets[0]!).flat()).toContain('云岭乡')
})

it('an empty run still gives three sheets', () => {
  const inputs = [{ path: '空.xlsx', sha256: HASH, forms: [] }]
  const { sheets, marks } = annotationFor(runOf({ subjects: [], inputs }), pack, '空.xlsx', HASH)
  expect(sheets).toHaveLength(3)
  expect(marks).toEqual([])
})

it('names program and pack on the findings sheet, where the program is known', () => {
  const [known] = annotationFor({ ...run, version: '9.8.7' }, pack, '清溪镇.xlsx', HASH).sheets
  expect(texts(known!)[3]![0]).toBe(`lingong 9.8.7　规则包 ${run.pack.id} ${run.pack.sha256}`)
  expect(texts(annotation.sheets[0]!).flat().join(' ')).not.toContain('lingong')
})
