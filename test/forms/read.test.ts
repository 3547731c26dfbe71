import type { Oddity } from '../../src/model/grid.ts'
import { describe, expect, it } from 'vitest'
import { papersOf, readForms } from '../../src/forms/read.ts'
import { recognisePack, titledFile } from '../../src/forms/recognise-pack.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { dongzhi } from '../packs/dongzhi/operator.ts'
import { changed, ourPack } from '../packs/our-pack.ts'
import { PACK, readGrids, readOne, saidOf, valuesOf, withCells, withoutRows } from './facts-of.ts'
import { type Entry, gridOf, workbookOf } from './grids.ts'
import { APPLICATION, FACTS, INSPECTION, MONTHLY, PERSONNEL, SELF_SCORE, type Typed } from './printed.ts'

const ALL: Readonly<Record<string, Typed>> = {
  personnel: PERSONNEL,
  'village-facts': FACTS,
  inspection: INSPECTION,
  monthly: MONTHLY,
  application: APPLICATION,
  'self-score': SELF_SCORE,
}

describe('a form typed after the document', () => {
  it.each(Object.entries(ALL))('%s is recognised under any sheet name', (id, typed) => {
    expect(readOne(typed, { sheet: '新建 Sheet (3)' }).form.form).toBe(id)
  })

  it.each(Object.entries(ALL))('%s is recognised without its title', (id, typed) => {
    const rows = typed.rows.map((row, index): Entry[] => (index < 2 ? [] : row))
    expect(readOne({ rows, merges: typed.merges }).form.form).toBe(id)
  })

  it.each(Object.entries(ALL))('%s is clean', (_, typed) => {
    const errors = readOne(typed).findings.filter(({ severity }) => severity !== 'notice')
    expect(errors).toEqual([])
  })

  it('gives the officers with their phones', () => {
    const { rows, head } = readOne(PERSONNEL)
    expect(head).toEqual({ preparedBy: '王某某', phone: '13900000001' })
    expect(rows).toEqual([
      { no: '1', name: '张三', town: '分水镇', village: '桥头村', phone: '13900000002' },
      { no: '2', name: '李四', town: '分水镇', village: '溪口村', phone: '0571-64000001', note: '兼职' },
    ])
  })

  it('gives the facts of each village and leaves the total out', () => {
    const { rows, head, form } = readOne(FACTS)
    expect(head).toEqual({
      town: '分水镇',
      preparedBy: '王某某',
      phone: '13900000001',
      preparedOn: '2024-10-20',
    })
    expect(rows.map(({ village }) => village)).toEqual(['桥头村', '溪口村'])
    expect(rows[0]).toMatchObject({
      unemployed: '20',
      corner: '正常维护',
      benefitLoop: '是',
      cityScore: '89.5',
    })
    expect(form.rows[0]!.fields['cityScore']!.spot).toEqual({
      path: '分水镇.xlsx',
      sheet: 'Sheet1',
      cell: 'J5',
    })
  })

  it('gives the six figures of each station under their groups', () => {
    const { rows, head } = readOne(MONTHLY)
    expect(head).toEqual({ town: '分水镇', month: '2024-03' })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      onlinePostings: '12',
      onlineAgreed: '8',
      offlinePostings: '5',
      offlineAgreed: '3',
    })
  })

  it('gives the record of a station', () => {
    const { rows, head } = readOne(APPLICATION)
    expect(head).toEqual({ unit: '分水镇人民政府', preparedBy: '王某某', preparedPhone: '13900000001' })
    expect(rows).toEqual([
      {
        station: '分水镇桥头零工驿站',
        town: '分水镇',
        address: '分水镇桥头村某某路1号',
        openedOn: '2024-01-10',
        nature: '经营性',
        management: '政府管理运营',
        area: '120',
        contact: '王某某 13900000001',
        staff: '3/1',
        avgEmployers: '5',
        avgPostings: '20',
        avgSeekers: '15.5',
        avgAgreed: '8',
        intro: '地处集镇，求职人员集中。',
        townOpinion: '同意推荐。\n（盖章）\n年     月      日',
      },
    ])
  })

  it('gives inspection items in their printed order', () => {
    const { rows, head } = readOne(INSPECTION)
    expect(head).toEqual({
      station: '分水镇桥头零工驿站',
      preparedOn: '2024-03-28',
      unit: '分水镇人力社保站',
    })
    expect(rows).toEqual([{ problem2: '有过期信息', measure2: '已撤下', problem7: '标识脱落' }])
  })

  it('gives the claims by their number', () => {
    const { rows, head, said } = readOne(SELF_SCORE)
    expect(head).toEqual({})
    expect(rows[0]).toMatchObject({ claim1: '10', claim3: '8', claim9: '20' })
    expect(said).toEqual(['D13 LG-C004'])
  })

  it('is recognised under both titles of 附表4, with another year and town', () => {
    for (const title of [
      '桐庐县零工驿站评分表',
      '2024年度桐庐县零工驿站 申报评分表',
      '分水镇零工驿站评分表',
    ]) {
      expect(readOne(withCells(SELF_SCORE, { A2: title })).form.form).toBe('self-score')
    }
  })

  it('proves its pack', () => {
    const workbook = workbookOf(Object.values(ALL).map(({ rows, merges }) => gridOf(rows, { merges })))
    expect(recognisePack(workbook, [PACK])).toBe('tonglu-2024')
    expect(
      recognisePack(
        workbookOf([
          gridOf([
            ['姓名', '金额'],
            ['张三', 3],
          ]),
        ]),
        [PACK],
      ),
    ).toBeNull()
  })

  it('is told by its title alone, also where an interpretation of the pack decides what the title is', async () => {
    const title = '村（社区）基层就业服务人员信息表'
    const file = await ourPack(
      changed([`title: ${title}`, `title: { choose: T-I1, any: ${title}, all: 服务人员登记表 }`]),
    )
    const [there, other] = [PERSONNEL, withCells(PERSONNEL, { A2: '服务人员登记表' })].map(({ rows }) =>
      papersOf(workbookOf([gridOf(rows)])),
    )
    expect(titledFile(there!, [file])).toBe(file)
    expect(titledFile(other!, [file])).toBeUndefined()
  })

  it('goes to the pack that it names where two packs fit alike', () => {
    const other = { ...PACK, pack: 'tonglu-2025' }
    const grid = gridOf(FACTS.rows)
    expect(recognisePack(workbookOf([grid]), [PACK, other])).toBe('tonglu-2024')
    expect(recognisePack(workbookOf([grid], { pack: 'tonglu-2025', forms: {} }), [PACK, other])).toBe(
      'tonglu-2025',
    )
    expect(
      recognisePack(workbookOf([gridOf([['备忘']])], { pack: 'tonglu-2025', forms: {} }), [PACK, other]),
    ).toBeNull()
  })
})

describe('heads', () => {
  it('a group that stands only over its first column holds to the next group', () => {
    const typed = { rows: MONTHLY.rows, merges: [] }
    expect(readOne(typed).rows[0]).toMatchObject({ onlineAgreed: '8', offlinePostings: '5' })
  })

  it('groups may stand alone in the row above all of the labels', () => {
    const rows = MONTHLY.rows.map((row) => [...row])
    for (const column of [0, 1, 2]) [rows[3]![column], rows[4]![column]] = [null, rows[3]![column]!]
    expect(readOne({ rows, merges: [] })).toMatchObject({ said: [], rows: readOne(MONTHLY).rows })
  })

  it('groups written in front of the labels are read as well', () => {
    const { rows } = withoutRows(MONTHLY, 5)
    const heads = [
      '序号',
      '乡镇街道',
      '零工驿站名称',
      '线上发布岗位数量',
      '线上求职人数',
      '线上达成意向人数',
      '发布岗位数量（线下）',
      '求职人数(线下)',
      '线下-达成意向人数',
    ]
    expect(
      readOne({ rows: rows.map((row, index) => (index === 3 ? heads : row)), merges: [] }).rows[0],
    ).toMatchObject({ onlineAgreed: '8', offlinePostings: '5', offlineAgreed: '3' })
  })

  it('a label may be written in two: a group over several columns, and its ends below', () => {
    const heads = FACTS.rows[3]!
    const over = heads.map((head, column) =>
      column === 12 ? '宣传或典型' : column > 12 && column < 15 ? null : head,
    )
    const under = heads.map((_, column) => ['国家级', '省级', '市级'][column - 12] ?? null)
    const rows = [...FACTS.rows.slice(0, 3), over, under, ...FACTS.rows.slice(4)]
    for (const merges of [['M4:O4'], []]) {
      const { rows: read, findings } = readOne({ rows, merges })
      expect(read).toEqual(readOne(FACTS).rows)
      expect(findings).toEqual([])
    }
  })

  it('strokes and any brackets may stand in a label', () => {
    const typed = withCells(FACTS, {
      B4: '村/社区',
      D4: '登记失业人员数【人】',
      J4: '市级高质量就业村得分[分]',
    })
    expect(readOne(typed).rows).toEqual(readOne(FACTS).rows)
  })

  it('columns may stand in any order, with others between them', () => {
    const order = [3, 1, 0, 2, 5, 4]
    const rows = PERSONNEL.rows.map((row, index) =>
      index < 3 ? row : [...order.map((column) => row[column] ?? null), '某某'],
    )
    const { rows: read, said } = readOne({ rows, merges: [] })
    expect(read[0]).toEqual({
      no: '1',
      name: '张三',
      town: '分水镇',
      village: '桥头村',
      phone: '13900000002',
    })
    expect(said).toEqual([])
  })

  it('a required column that is missing is one error, whatever the number of rows', () => {
    const rows = FACTS.rows.map((row, index) => (index < 3 ? row : row.filter((_, column) => column !== 3)))
    const { said, findings, form } = readOne({ rows, merges: [] })
    expect(said).toEqual(['– LG-H001'])
    expect(findings[0]).toMatchObject({ field: 'unemployed', data: { label: '登记失业人员数' } })
    expect(form.rows[0]!.fields['unemployed']).toBeUndefined()
  })

  it('a label that nothing resembles names the columns that nobody knows', () => {
    const { findings } = readOne(withCells(FACTS, { B4: '村名', P4: null }))
    expect(findings.map(({ code, data }) => [code, data['unknown']])).toEqual([
      ['LG-H001', '；认不出的栏目有“村名”，就是其中一栏的请改名'],
    ])
  })

  it('a label that somebody changed is named with its cell', () => {
    const { findings } = readOne(withCells(FACTS, { D4: '登记失业人数' }))
    expect(findings.map(({ code, cell, data }) => [code, cell, data])).toEqual([
      ['LG-H002', 'D4', { label: '登记失业人员数', read: '登记失业人数' }],
    ])
  })

  it('a column of the bonus that is missing claims nothing', () => {
    const rows = FACTS.rows.map((row, index) => (index < 3 ? row : row.filter((_, column) => column !== 12)))
    expect(readOne({ rows, merges: [] }).said).toEqual(['– LG-H003'])
  })

  it('a column of the bonus under a name that nobody knows is a warning', () => {
    const { findings } = readOne(withCells(FACTS, { M4: '加分一', P4: null }))
    expect(findings.map(({ code, severity, data }) => [code, severity, data['unknown']])).toEqual([
      ['LG-H003', 'warning', '；认不出的栏目有“加分一”，就是其中一栏的请改名'],
    ])
  })

  it('units in brackets belong to no label', () => {
    expect(
      readOne(withCells(FACTS, { D4: '登记失业人员数\n（人）', J4: '市级高质量就业村得分(分)' })).said,
    ).toEqual([])
  })

  it('another unit than the form’s leaves its values undecided', () => {
    const { rows, said, findings } = readOne(withCells(FACTS, { D4: '登记失业人员数（万人）' }))
    expect(rows.map(({ unemployed }) => unemployed)).toEqual(['!', '!'])
    expect(said).toEqual(['D4 LG-H007'])
    expect(findings[0]!.data).toMatchObject({ unit: '万人', wanted: '人' })
    const area = readOne(withCells(APPLICATION, { A8: '驿站面积（亩）' }))
    expect(area.findings[0]!.data).toMatchObject({ unit: '亩', wanted: '平方米' })
    expect(readOne(withCells(FACTS, { D4: '登记失业人员数（单位：人）' })).said).toEqual([])
  })

  it('amounts in 万元 are undecided, whether their label says so or a line of the form', () => {
    const { pack } = dongzhi()
    const budget = '年度运营补贴预算'
    const { title, fields } = pack.forms['assessment-facts']!
    const form = (label: string, line: string) => {
      const rows = fields.map((field): Entry[] =>
        field.label === budget ? [label, 30] : [field.label, null],
      )
      return readForms(workbookOf([gridOf([[title], [line], ...rows])]), pack)
    }
    const row = 3 + fields.findIndex(({ label }) => label === budget)
    for (const [label, line, cell] of [
      [`${budget}（万元）`, '', `A${row}`],
      [budget, '（单位：万元）', 'A2'],
    ] as const) {
      const { forms, findings } = form(label, line)
      expect(valuesOf(forms[0]!.rows[0]!.fields)).toMatchObject({ budget: '!' })
      expect(findings.flatMap(({ code, cell: at }) => (code === 'LG-H007' ? [at] : []))).toEqual([cell])
    }
    const { forms } = form(`${budget}（元）`, '填报单位：万元镇')
    expect(valuesOf(forms[0]!.rows[0]!.fields)).toMatchObject({ budget: '30' })
  })

  it('a label that stands twice leaves its values undecided', () => {
    const typed = withCells(FACTS, { Q4: '登记失业人员数', Q5: 99 })
    const { said, rows } = readOne(typed)
    expect(said).toEqual(['Q4 LG-H004'])
    expect(rows[0]!['unemployed']).toBe('!')
  })

  it.each([
    ['1 2 3 …', (index: number) => index + 1, 2],
    ['甲 乙 1 …', (index: number) => ['甲', '乙'][index] ?? index - 1, 2],
    ['2 3 4 …', (index: number) => index + 2, 3],
  ])('a line of %s below the heads: %3$i rows', (_, number, count) => {
    const numbers = FACTS.rows[3]!.map((_head, index) => number(index))
    const rows = [...FACTS.rows.slice(0, 4), numbers, ...FACTS.rows.slice(4)]
    expect(readOne({ rows, merges: [] }).rows).toHaveLength(count)
  })

  it('a head that is printed again is no row', () => {
    const rows = [...FACTS.rows.slice(0, 5), FACTS.rows[3]!, ...FACTS.rows.slice(5)]
    const { rows: read, said } = readOne({ rows, merges: [] })
    expect(read).toHaveLength(2)
    expect(said).toEqual([])
  })

  it.each([
    ['填报人：王某某　　联系电话：13900000001', null, null],
    ['填报人:王某某 联系电话:13900000001', null, null],
    ['填 报 人：__王某某__    联系电话：__13900000001__', null, null],
    ['填报人：', '王某某', '联系电话：13900000001'],
    ['填报人：王某某  联系电话：13900000001  审核人：李某', null, null],
    ['填报人：王某某；联系电话：13900000001', null, null],
    ['填报人', '：王某某', '联系电话：13900000001'],
  ])('%j is read', (one, two, three) => {
    expect(
      readOne(withCells({ rows: PERSONNEL.rows, merges: [] }, { A3: one, B3: two, C3: three })).head,
    ).toEqual({
      preparedBy: '王某某',
      phone: '13900000001',
    })
  })

  it('a head that nobody filled in is blank', () => {
    for (const line of ['填报人：                      联系电话：', '填报人：________ 联系电话：________']) {
      expect(readOne(withCells(PERSONNEL, { A3: line })).head).toEqual({})
    }
  })

  it('a head without its month is an error that names no cell, a blank month one that does', () => {
    expect(readOne(withCells(MONTHLY, { A3: '填报镇街：分水镇' })).said).toEqual(['– LG-H001'])
    expect(readOne(withCells(MONTHLY, { A3: '填报镇街：分水镇   填报时间：' })).said).toEqual(['A3 LG-C002'])
    const cells = withCells(
      { rows: MONTHLY.rows, merges: [] },
      { A3: '填报镇街：', B3: '分水镇', C3: '填报时间：', D3: null },
    )
    expect(readOne(cells).said).toEqual(['D3 LG-C002'])
  })

  it('the foot of a list is no row of it', () => {
    const below: Entry[][] = [['注：1.本表每年报送一次。'], ['负责人签字：', '张某'], ['以上数据属实']]
    const merged: Entry[] = [null, '以上人员均已核对']
    const { rows } = readOne({ rows: [...PERSONNEL.rows, ...below, merged], merges: ['B11:F11'] })
    expect(rows).toHaveLength(2)
  })

  it.each([
    ['A9', '填报人签字：王某某', 'H9', '单位负责人（签字）：李某'],
    ['B9', '分管领导：', 'H9', '审核人：'],
    ['C9', '（盖章）', 'H9', '2024年10月25日'],
    ['J9', '2024 年 10 月 25 日', 'K9', null],
    ['J9', '日期：', 'K9', '2024-10-25'],
  ])('a line of signatures is no row of a list (%s %s)', (one, text, other, beside) => {
    const { rows, said } = readOne(withCells(FACTS, { [one]: text, [other]: beside }))
    expect(rows.map(({ village }) => village)).toEqual(['桥头村', '溪口村'])
    expect(said.filter((line) => /[A-Z]9 /.test(line))).toEqual([])
  })

  it('a row that begins with its name is a row, whatever its remark says', () => {
    const { rows } = readOne(withCells(FACTS, { B9: '新村', P9: '负责人：王某某' }))
    expect(rows.map(({ village }) => village)).toEqual(['桥头村', '溪口村', '新村'])
  })

  it('a head below the table is found too', () => {
    const rows = [...withoutRows(MONTHLY, 3).rows, ['填报镇街：分水镇  填报时间：2024年3月']]
    expect(readOne({ rows, merges: [] }).head).toEqual({ town: '分水镇', month: '2024-03' })
  })
})

describe('rows', () => {
  it('a blank in a required column is an error at the blank cell, a blank bonus a notice', () => {
    expect(readOne(withCells(FACTS, { D5: null, F6: '  ', D7: 15, K5: null, K7: 0 })).said).toEqual([
      'D5 LG-C001',
      'K5 LG-C004',
      'F6 LG-C003',
    ])
  })

  it('a village whose row holds nothing but its name gives no findings', () => {
    const { form, said } = readOne(withCells(FACTS, { A8: 3, B8: '山前村' }))
    expect(form.rows.map(({ row, untouched }) => [row, untouched])).toEqual([
      [5, false],
      [6, false],
      [8, true],
    ])
    expect(said).toEqual([])
  })

  it('numbers without names are no rows', () => {
    expect(readOne(withCells(PERSONNEL, { A7: 3, A8: 4, C8: '分水镇' })).rows).toHaveLength(2)
  })

  it('a station without a figure is no row', () => {
    expect(readOne(MONTHLY).form.rows.map(({ row }) => row)).toEqual([6, 8])
  })

  it('a name in a vertical merge holds for all of its rows', () => {
    const typed = withCells(PERSONNEL, { D6: null, C6: null })
    const { rows, form, said } = readOne({ ...typed, merges: [...typed.merges, 'C5:C6', 'D5:D6'] })
    expect(rows[1]).toMatchObject({ name: '李四', town: '分水镇', village: '桥头村' })
    expect(form.rows[1]!.fields['village']!.spot.cell).toBe('D5')
    expect(said).toEqual([])
  })

  it('a number in a vertical merge holds for its first row only', () => {
    const typed = withCells(FACTS, { D6: null, F6: null, D7: 20 })
    const { rows, said } = readOne({ ...typed, merges: [...typed.merges, 'D5:D6', 'F5:F6'] })
    expect(rows[1]!['unemployed']).toBeUndefined()
    expect(said).toEqual(['D6 LG-C005', 'F6 LG-C005'])
  })

  it('a choice that a merge from its left covers asks for the merge to be undone', () => {
    const typed = withCells(FACTS, { F5: null })
    const { said } = readOne({ ...typed, merges: [...typed.merges, 'E5:F5'] })
    expect(said).toEqual(['F5 LG-C005'])
  })

  it('a merged name makes no rows of its own', () => {
    expect(readOne({ rows: FACTS.rows, merges: [...FACTS.merges, 'B6:B9'] }).rows).toHaveLength(2)
  })

  it.each(['合计', '合 计', '总计', '合计：', '合计（2个村）'])('%s is added up again', (word) => {
    const { said, findings } = readOne(withCells(FACTS, { A7: word, D7: 34 }))
    expect(said).toEqual(['D7 LG-R001'])
    expect(findings[0]!.data).toEqual({ label: '登记失业人员数', read: '34', sum: '35' })
  })

  it.each(['全镇', '全镇汇总', '汇总', '总数', '∑'])('%s in place of a name is added up again', (word) => {
    expect(readOne(withCells(FACTS, { A7: null, B7: word, D7: 34 })).said).toEqual(['D7 LG-R001'])
    expect(readOne(withCells(FACTS, { P5: word })).rows).toHaveLength(2)
    expect(readOne(withCells(FACTS, { Q4: '范围', Q5: word })).rows).toHaveLength(2)
  })

  it('averages under the rows are no row', () => {
    expect(readOne(withCells(FACTS, { A8: '平均', D8: 17.5, E8: 12.5, J8: 90.75 }))).toEqual(readOne(FACTS))
  })

  it('totals and running totals of a list of months are no month', () => {
    const { pack } = dongzhi()
    const { title, fields } = pack.forms['monthly-operations']!
    const figures = (label: Entry, each: number): Entry[] => [label, ...fields.slice(1).map(() => each)]
    const months = [1, 2, 3].map((month) => figures(month, 10))
    const totals = [figures('一季度小计', 30), figures('本年累计', 30), figures('全年合计', 31)]
    const rows = [[title], fields.map(({ label }) => label), ...months, ...totals]
    const { forms, findings } = readForms(workbookOf([gridOf(rows)]), pack)
    expect(forms[0]!.rows).toHaveLength(3)
    expect(
      new Set(findings.flatMap(({ code, cell }) => (cell === null ? [] : [`${code} ${cell.slice(1)}`]))),
    ).toEqual(new Set(['LG-R001 8']))
  })

  it('a total on the second page of a sheet adds up the page or all pages', () => {
    const { pack } = dongzhi()
    const { title, fields } = pack.forms['monthly-operations']!
    const figures = (label: Entry, each: number): Entry[] => [label, ...fields.slice(1).map(() => each)]
    const page = (...rows: Entry[][]): Entry[][] => [[title], fields.map(({ label }) => label), ...rows]
    const saidOfTotal = (total: number) => {
      const rows = [
        ...page(figures(1, 10)),
        [],
        ...page(figures(2, 10), figures(3, 10), figures('合计', total)),
      ]
      return readForms(workbookOf([gridOf(rows)]), pack).findings.filter(({ code }) => code === 'LG-R001')
    }
    expect(saidOfTotal(30)).toEqual([])
    expect(saidOfTotal(20)).toEqual([])
    expect(saidOfTotal(40)[0]!.data).toMatchObject({ read: '40', sum: '20' })
    const rows = [...page(figures('合计', 20), figures(1, 10)), [], ...page(figures(2, 10))]
    const { findings } = readForms(workbookOf([gridOf(rows)]), pack)
    expect(findings.filter(({ code }) => code === 'LG-R001')).toEqual([])
  })

  it('a value of the foot is read that stands under the second column of a wide head', () => {
    const rows = PERSONNEL.rows.map((row, index): Entry[] =>
      index < 3 ? row : [...row.slice(0, 3), null, ...row.slice(3)],
    )
    const typed = { rows, merges: ['C3:D3', 'B9:C9'] }
    const below = withCells(
      { ...typed, rows: rows.filter((_, index) => index !== 2) },
      { B9: '填报人', D9: '赵某' },
    )
    expect(readOne(below).head).toEqual({ preparedBy: '赵某' })
  })

  it('a post in a column that somebody added in front makes no signature', () => {
    const rows = PERSONNEL.rows.map((row, index): Entry[] => [['职务', '负责人'][index - 3] ?? null, ...row])
    expect(readOne({ rows, merges: [] }).rows).toEqual(readOne(PERSONNEL).rows)
  })

  it('a remark beside its word is no row', () => {
    const typed = withCells(PERSONNEL, { A8: '说明', B8: '本表一式两份', A9: '单位（盖章）' })
    expect(readOne(typed).rows).toEqual(readOne(PERSONNEL).rows)
    expect(readOne(typed).findings).toEqual([])
  })

  it.each(['填报人', '联系电话', '审核人', '单位负责人签字', '制表日期'])(
    '%s in a cell of its own below the rows is no row',
    (label) => {
      const typed = withCells(FACTS, { A8: label, B8: '赵某', D8: '1' })
      expect(readOne(typed).rows).toEqual(readOne(FACTS).rows)
      expect(readOne(typed).said).toEqual(readOne(FACTS).said)
    },
  )

  it('a head printed again is no row, whatever columns of words somebody added', () => {
    const { pack } = usePack(BUILTIN.find(({ id }) => id === 'yunmeng-2024')!)
    const { title, fields } = pack.forms['placements']!
    const head = [
      ...fields.slice(0, 2).map(({ label }) => label),
      '身份类别',
      ...fields.slice(2).map(({ label }) => label),
    ]
    const rows = [
      [title],
      ['站点名称', '某某零工驿站'],
      head,
      ['1', '张三', '已核', '男'],
      head,
      ['2', '李四'],
    ]
    expect(readForms(workbookOf([gridOf(rows)]), pack).forms[0]!.rows.map(({ row }) => row)).toEqual([4, 6])
  })

  it('an example may say so in its remark', () => {
    const { rows, said } = readOne(withCells(PERSONNEL, { F5: '填写示例' }))
    expect(rows.map(({ name }) => name)).toEqual(['李四'])
    expect(said).toEqual(['F5 LG-R002'])
  })

  it('subtotals are added up by their own rows, the total by all', () => {
    const rows = [
      ...FACTS.rows.slice(0, 5),
      ['小计', null, 0, 20],
      FACTS.rows[5]!,
      ['小计', null, 1, 15],
      ['合计', null, 1, 35],
    ]
    expect(readOne({ rows, merges: [] }).said).toEqual([])
  })

  it('totals that stand first add up the rows below them', () => {
    const [one, other] = [FACTS.rows[4]!, FACTS.rows[5]!]
    const saidAbout = (total: number, ...subtotals: readonly [number, number]) => {
      const rows = [
        ...FACTS.rows.slice(0, 4),
        ['合计', null, 1, total],
        ['小计', null, 0, subtotals[0]],
        one,
        ['小计', null, 1, subtotals[1]],
        other,
      ]
      return readOne({ rows, merges: [] }).said
    }
    expect(saidAbout(35, 20, 15)).toEqual([])
    expect(saidAbout(34, 20, 14)).toEqual(['D5 LG-R001', 'D8 LG-R001'])
  })

  it('a total over an unreadable row says nothing', () => {
    expect(readOne(withCells(FACTS, { D5: '约20' })).said).toEqual(['D5 LG-C022'])
  })

  it.each(['示例', '例', '样例', '填写示例', '（示例）', '例：'])(
    'a row marked %s does not count',
    (word) => {
      const rows = [...FACTS.rows.slice(0, 4), [word, '某某村', 9, 9, 9], ...FACTS.rows.slice(4)]
      const { rows: read, said } = readOne({ rows, merges: [] })
      expect(read).toHaveLength(2)
      expect(said).toEqual(['A5 LG-R002'])
    },
  )

  it('an example may be named as one in front of its name', () => {
    const rows = [...FACTS.rows.slice(0, 4), [1, '（示例）某某村', 9, 9, 9], ...FACTS.rows.slice(4)]
    expect(readOne({ rows, merges: [] }).said).toEqual(['B5 LG-R002'])
  })

  it.each([
    '说明：与邻村合并',
    '注：截至10月',
    '联系电话：13900000001',
    '填报人：王某',
    '合计',
    '乡镇街道：分水镇',
  ])('the words “%s” in a column of remarks take no row away', (words) => {
    expect(readOne(withCells(FACTS, { P5: words })).rows).toHaveLength(2)
    expect(readOne(withCells(PERSONNEL, { F5: words })).rows).toHaveLength(2)
    expect(readOne(withCells(INSPECTION, { C6: words })).said).toEqual(readOne(INSPECTION).said)
  })

  it('hidden rows and columns count, with a notice', () => {
    const { rows, findings } = readOne(FACTS, { hiddenRows: [6], hiddenColumns: [13, 14] })
    expect(rows).toHaveLength(2)
    expect(findings.map(({ code, cell, data }) => [code, cell, data])).toEqual([
      ['LG-R003', 'A6', { rows: '6' }],
      ['LG-H005', 'M5', { columns: 'M、N', labels: '国家级宣传或典型、省级宣传或典型' }],
    ])
  })

  it('hidden rows are named in one finding', () => {
    const { findings } = readOne(FACTS, { hiddenRows: [5, 6] })
    expect(findings.map(({ cell, data }) => [cell, data])).toEqual([['A5', { rows: '5、6' }]])
  })

  it('a hidden sheet counts, with a notice', () => {
    expect(readOne(FACTS, { visibility: 'hidden' }).said).toEqual(['– LG-S004'])
  })

  it('cells that look otherwise count, one finding for each way; remarks and numbers of rows decide nothing', () => {
    const oddities = new Map<string, Oddity>([
      ['A5', 'unseen'],
      ['C5', 'unseen'],
      ['D5', 'struck'],
      ['C6', 'unseen'],
    ])
    const printed = [{ top: 1, left: 1, bottom: 5, right: 16 }]
    const { rows, findings } = readOne(FACTS, { oddities, printed })
    expect(rows).toHaveLength(2)
    expect(findings.map(({ code, cell, data }) => [code, cell, data['cells']])).toEqual([
      ['LG-S007', 'C5', 'C5、C6 '],
      ['LG-S008', 'D5', 'D5 '],
      ['LG-S009', 'B6', 'B6、C6、D6、E6、F6、G6 等 14 格'],
    ])
  })

  it('formulas count by their stored results', () => {
    expect(readOne(withCells(FACTS, { D5: { text: '20', formula: true } })).rows[0]!['unemployed']).toBe('20')
    expect(readOne(withCells(FACTS, { D5: { kind: 'unstored', text: 'C5+1' } })).said).toEqual(['D5 LG-C006'])
  })

  it('rows of nothing but formats are nothing', () => {
    const far = withCells(FACTS, { B4000: '   ' })
    expect(readOne(far).rows).toHaveLength(2)
  })
})

describe('fixed rows', () => {
  it('an item that is missing is an error that names it', () => {
    const { said, findings } = readOne(withoutRows(SELF_SCORE, 6))
    expect(said).toEqual(['– LG-R004', 'D12 LG-C004'])
    expect(findings[0]!.data['number']).toBe('3')
  })

  it('an item that stands twice is undecided', () => {
    const { said, rows } = readOne(withCells(SELF_SCORE, { A14: 3, D14: 6 }))
    expect(said).toContain('A14 LG-R005')
    expect(rows[0]!['claim3']).toBeUndefined()
  })

  it('a stroke where nothing need be claimed may be taken out; elsewhere a number must stand', () => {
    const { findings } = readOne(withCells(SELF_SCORE, { D12: '无', D13: '无' }))
    expect(findings.map(({ code, cell, data }) => [code, cell, data['none']])).toEqual([
      ['LG-C025', 'D12', ''],
      ['LG-C025', 'D13', '；没有的请留空'],
    ])
  })

  it('a wrong number is one error: the item that it takes away is not missed as well', () => {
    expect(readOne(withCells(SELF_SCORE, { A6: 2 })).said).toEqual(['A6 LG-R005', 'D13 LG-C004'])
  })

  it('numbers may be written as ③, 3. or 三', () => {
    const typed = withCells(SELF_SCORE, { A4: '①', A5: '2.', A6: '三', A7: '（4）' })
    expect(readOne(typed).rows[0]).toMatchObject({ claim1: '10', claim2: '10', claim3: '8', claim4: '10' })
  })

  it('claims without numbers of items are taken in their printed order', () => {
    const rows = SELF_SCORE.rows.map((row, index): Entry[] => (index < 3 ? row : [null, ...row.slice(1)]))
    expect(readOne({ rows, merges: [] }).rows).toEqual(readOne(SELF_SCORE).rows)
  })

  it('claims under a head that nobody knows are an error, not a form that nobody filled in', () => {
    const { form, said } = readOne(withCells(SELF_SCORE, { D3: '自评得分' }))
    expect(form.untouched).toBe(false)
    expect(said).toEqual(['D3 LG-H002'])
  })

  it('a maximum that was changed is named; 分 and a stroke are no change', () => {
    expect(readOne(withCells(SELF_SCORE, { C4: 20, C5: '10分', C6: '／' })).said).toEqual([
      'C4 LG-R007',
      'D13 LG-C004',
    ])
  })

  it('a row that was added is named, and does not count', () => {
    const { said, rows } = readOne(withCells(SELF_SCORE, { A14: 11, B14: '额外', D14: 10 }))
    expect(said).toEqual(['D14 LG-R009', 'D13 LG-C004'])
    expect(rows).toEqual(readOne(SELF_SCORE).rows)
  })

  it('the text of one item beside the number of another is named', () => {
    const labels = PACK.forms['self-score']!.rows!.map(({ label }) => label)
    const exchanged = withCells(SELF_SCORE, { B4: labels[8]!, B12: labels[0]! })
    expect(readOne(exchanged).said).toEqual(['B4 LG-R008', 'B12 LG-R008', 'D13 LG-C004'])
  })

  it('a blank claim is an error, the bonus is not', () => {
    expect(readOne(withCells(SELF_SCORE, { D5: null })).said).toEqual(['D5 LG-C001', 'D13 LG-C004'])
  })

  it('the total of the claims is added up again', () => {
    expect(readOne(withCells(SELF_SCORE, { A14: '总分', D14: 97 })).said).toContain('D14 LG-R001')
    expect(readOne(withCells(SELF_SCORE, { A14: '合计', D14: 98 })).said).toEqual(['D13 LG-C004'])
  })

  it('nothing is said of the total of claims of which one is missing or undecided', () => {
    const total = withCells(SELF_SCORE, { A14: '总分', D14: 98 })
    expect(readOne(withoutRows(total, 6)).said).toEqual(['– LG-R004', 'D12 LG-C004'])
    expect(readOne(withCells(total, { A6: 2 })).said).toEqual(['A6 LG-R005', 'D13 LG-C004'])
  })

  it('the station may stand under the title', () => {
    const rows = [
      ...SELF_SCORE.rows.slice(0, 2),
      ['驿站名称：分水镇桥头零工驿站'],
      ...SELF_SCORE.rows.slice(2),
    ]
    expect(readOne({ rows, merges: [] }).head).toEqual({ station: '分水镇桥头零工驿站' })
  })

  it('inspection items without numbers need every row', () => {
    expect(readOne(withoutRows(INSPECTION, 7)).said).toEqual(['– LG-R006'])
  })
})

describe('records', () => {
  it('a label that stands once more with something else beside it is named; the first place counts', () => {
    const rows = [
      ...APPLICATION.rows,
      ['驿站面积', 500],
      ['驿站名称', null],
      ['联系人及电话', '李某某 13900000002'],
      ['驿站面积', '120平方米'],
      ['驿站面积', '指驿站用于招聘求职、培训、休息等服务的全部室内面积，不含停车场、绿化和其他室外场地'],
    ]
    const { rows: read, said, findings } = readOne({ ...APPLICATION, rows })
    expect(read).toEqual(readOne(APPLICATION).rows)
    expect(said.filter((line) => line.endsWith('H009'))).toEqual(['B17 LG-H009', 'B19 LG-H009'])
    expect(JSON.stringify(findings)).not.toContain('13900000002')
  })

  it('label and value may share a cell', () => {
    const typed = withCells(APPLICATION, { A4: '驿站名称：分水镇桥头零工驿站', B4: null })
    expect(readOne(typed).rows[0]!['station']).toBe('分水镇桥头零工驿站')
  })

  it('of two labels that begin alike the longer one counts', () => {
    const { pack } = dongzhi()
    const { title, fields } = pack.forms['assessment-facts']!
    const rows = fields.map(({ label }): Entry[] =>
      label === '年度运营补贴预算' ? ['年度 运营补贴预算：30'] : [label, null],
    )
    const { forms } = readForms(workbookOf([gridOf([[title], ...rows])]), pack)
    expect(valuesOf(forms[0]!.rows[0]!.fields)).toEqual({ budget: '30' })
  })

  it('values may stand below a row of labels', () => {
    const pairs = APPLICATION.rows
      .slice(3, 11)
      .flatMap(([one, first, other, second]): [Entry, Entry][] => [
        [one!, first!],
        [other ?? null, second ?? null],
      ])
      .filter(([label]) => label !== null)
    const rows = [pairs.slice(0, 4), pairs.slice(4, 8), pairs.slice(8)].flatMap((some) => [
      some.map(([label]) => label),
      some.map(([, value]) => value),
    ])
    const { rows: read, said } = readOne({ rows: [...APPLICATION.rows.slice(0, 2), ...rows], merges: [] })
    const { intro: _, townOpinion: _opinion, ...beside } = readOne(APPLICATION).rows[0]!
    expect(read[0]).toEqual(beside)
    expect(said).toEqual(['C6 LG-C011'])
  })

  it('a number that is merged over two labels is that of the first; the other is blank', () => {
    const merged = { ...APPLICATION, merges: [...APPLICATION.merges, 'B10:B11'] }
    const { rows, said } = readOne(withCells(merged, { B11: null }))
    expect(rows[0]).toMatchObject({ avgEmployers: '5' })
    expect(rows[0]!['avgSeekers']).toBeUndefined()
    expect(said).toContain('B11 LG-C005')
  })

  it('an answer that reads like the label behind it is an answer', () => {
    const { rows, said } = readOne(withCells(APPLICATION, { B6: '驿站性质' }))
    expect(said).toEqual(['B6 LG-C051', 'B8 LG-C011'])
    expect(rows[0]).toMatchObject({ openedOn: '!', nature: '经营性' })
    const last = readOne(withCells(APPLICATION, { D6: '运营时间' }))
    expect(last.said).toEqual(['D6 LG-C042', 'B8 LG-C011'])
    expect(last.rows[0]).toMatchObject({ openedOn: '2024-01-10', nature: '!' })
  })

  it('a required label that is missing is one error', () => {
    const { said } = readOne(withCells(APPLICATION, { A8: null, B8: null }))
    expect(said).toEqual(['– LG-H001'])
  })

  it('a blank names the cell right of its label', () => {
    expect(
      readOne(withCells(APPLICATION, { B4: null, D8: null, B9: '总数       人，其中专职       人。' })).said,
    ).toEqual(['B4 LG-C002', 'B8 LG-C011', 'D8 LG-C002', 'B9 LG-C002'])
  })

  it('a blank names the cell right of its label also where nothing stands in that whole column', () => {
    const column = APPLICATION.rows.map((_, index) => [`B${index + 1}`, null] as const)
    const { said } = readOne(withCells({ ...APPLICATION, merges: [] }, Object.fromEntries(column)))
    expect(said.filter((line) => /^B(?:4|8|10) /.test(line))).toEqual([
      'B4 LG-C002',
      'B8 LG-C001',
      'B10 LG-C001',
    ])
  })

  it('printed boxes, units and dates are no content', () => {
    const blank = withCells(APPLICATION, {
      A3: '申报单位：（盖章）',
      B5: null,
      B6: '年  月  日',
      D6: '□公益性 □经营性 □混合型',
      B7: '□政府管理运营  □委托第三方运营  □市场机构运营',
      B8: '      平方米',
      D8: null,
      B9: '总数       人，其中专职       人。',
      B10: null,
      D10: null,
      B11: null,
      D11: null,
      B12: null,
      B13: '（盖章）\n年     月      日',
      A16: '填表人：                                 联系方式：',
    })
    const { form, said } = readOne(blank)
    expect(form.untouched).toBe(true)
    expect(said).toEqual([])
  })
})

const at = (entry: Entry) => withCells({ rows: MONTHLY.rows, merges: [] }, { A3: '填报时间：', B3: entry })

describe('the month of a monthly form', () => {
  it('is its 填报时间', () => {
    expect(readOne(at('2024年3月')).form.head['month']!.value).toEqual({
      kind: 'month',
      month: '2024-03',
      date: null,
    })
    expect(readOne(at('2024-03-31')).form.head['month']!.value).toEqual({
      kind: 'month',
      month: '2024-03',
      date: '2024-03-31',
    })
  })

  it('is the month that the sheet or the title names where 填报时间 is a day of another one', () => {
    const day = { text: '45384', date: '2024-04-02' }
    const march = { kind: 'month', month: '2024-03', date: '2024-04-02' }
    const bySheet = readOne(at(day), { sheet: '附表2 3月' })
    expect(bySheet.form.head['month']!.value).toEqual(march)
    expect(bySheet.said).toEqual(['B3 LG-C018'])
    expect(
      readOne(withCells(at(day), { A2: '桐庐县零工驿站成效统计表（2024年三月）' })).form.head['month']!.value,
    ).toEqual(march)
    expect(readOne(at('2025-01-05'), { sheet: '12月' }).form.head['month']!.value).toMatchObject({
      month: '2024-12',
    })
  })

  it('stays as it is where a bare month differs, with a warning', () => {
    const { form, said } = readOne(at('2024年2月'), { sheet: '附表2 3月' })
    expect(form.head['month']!.value).toMatchObject({ month: '2024-02' })
    expect(said).toEqual(['B3 LG-H006'])
  })

  it('is not read from ranges and days', () => {
    for (const sheet of ['1-10月', '3、5月', '1至3月', '3月5日', '附表2 (3)']) {
      expect(readOne(at('2024-04-02'), { sheet }).form.head['month']!.value).toMatchObject({
        month: '2024-04',
      })
    }
  })

  it('is an error where it is a number like 2024.1', () => {
    expect(readOne(at(2024.1)).said).toEqual(['B3 LG-C053'])
  })
})

describe('what is no form', () => {
  it('is named, unless it is empty, hidden or ours', () => {
    const read = readGrids(
      gridOf([['通讯录'], ['姓名', '电话'], ['张三', 1]], { sheet: '通讯录' }),
      gridOf([], { sheet: 'Sheet2' }),
      gridOf([['选项']], { sheet: '选项', visibility: 'hidden' }),
      gridOf([['本工作簿按…制作']], { sheet: '填表说明' }),
    )
    expect(read.unrecognised).toEqual(['通讯录'])
    expect(read.findings).toEqual([])
  })

  it('a sentence that speaks of a form is no title', () => {
    const read = readGrids(
      gridOf([['说明'], ['请按要求填写《桐庐县零工驿站申报表》'], ['附表4《桐庐县零工驿站评分表》']]),
    )
    expect(read.findings).toEqual([])
    expect(read.unrecognised).toEqual(['Sheet1'])
  })

  it('a list of titles is a table of contents', () => {
    const titles = Object.values(PACK.forms).map(({ annex, title }) => [`${annex} ${title}`])
    const read = readGrids(gridOf(titles, { sheet: '目录' }))
    expect(read.unrecognised).toEqual(['目录'])
    expect(read.findings).toEqual([])
  })

  it('the printed standard of 附件2 gets a warning', () => {
    const rows: Entry[][] = [
      ['附件2'],
      ['桐庐县2024年村（社区）高质量就业推进\n工作要求及赋分标准'],
      ['考  核  项'],
      ['编号', '项目内容', '工作要求', '分值'],
      [1, '就业帮扶响应', '…', 10],
    ]
    const read = readGrids(gridOf(rows))
    expect(saidOf(read.findings)).toEqual(['– LG-S003'])
    expect(read.forms).toEqual([])
  })

  it('a title without labels is an error that names what is missing', () => {
    const read = readGrids(gridOf(withoutRows(PERSONNEL, 4).rows))
    expect(saidOf(read.findings)).toEqual(['– LG-S002'])
    expect(read.findings[0]!.data['missing']).toBe('“姓名”、“所属村（社区）”、“联系电话”')
    const split = readGrids(gridOf([['村（社区）基层就业'], ['服务人员信息表'], ['张三', '桥头村']]))
    expect(split.findings).toEqual(read.findings)
    const optional = readGrids(gridOf([['桐庐县零工驿站运行督查记录表'], ['无']]))
    expect(optional.findings[0]!.data['missing']).toBe('“问题描述”、“整改措施”')
  })

  it('the title of another form does not hide the labels', () => {
    const gone = new Set([3, 4, 6, 7, 8])
    const kept = FACTS.rows.slice(2).map((row) => row.filter((_, column) => !gone.has(column)))
    const { forms } = readGrids(gridOf([['村（社区）基层就业服务人员信息表'], ...kept]))
    expect(forms.map(({ form, rows }) => [form, rows.length])).toEqual([['village-facts', 2]])
  })

  it('a cover with the title of a form that stands on another sheet is no form', () => {
    const cover = gridOf([[], ['村（社区）基层就业服务人员信息表'], [], ['分水镇人民政府']], {
      sheet: '封面',
    })
    const read = readGrids(cover, gridOf(PERSONNEL.rows))
    expect(read.findings).toEqual([])
    expect(read.forms.map(({ sheet }) => sheet)).toEqual(['Sheet1'])
    expect(saidOf(readGrids(cover).findings)).toEqual(['– LG-S002'])
  })

  it('rows that go on from a list on the next sheet, without its heads, are missed aloud', () => {
    const rows = [
      [3, '王五', '分水镇', '桥头村', '13900000003', null],
      [null, '赵六', '分水镇', '溪口村', '13900000004', '兼职'],
    ]
    const list = gridOf(PERSONNEL.rows, { sheet: '名单' })
    const next = (lines: (string | number | null)[][]) =>
      readGrids(list, gridOf(lines, { sheet: '续页', index: 1 })).findings
    expect(saidOf(next(rows))).toEqual(['A1 LG-S006'])
    expect(next(rows)[0]!.data).toEqual({ form: '名单', rows: '2' })
    const others = [['李四', '溪口村', '0571-64000001'], ...rows.map(() => ['电话要准', '', ''])]
    expect(next(others)).toEqual([])
    expect(
      next([
        ['序号', '项目', '金额', '日期', '经办', '备注'],
        [1, '打印纸', 35, '2024-03-01', '张三', null],
      ]),
    ).toEqual([])
  })

  it('a list with many of its labels and no title gets a warning', () => {
    const kept = [1, 2, 3, 4, 5, 6, 9]
    const rows = FACTS.rows.slice(3).map((row) => kept.map((column) => row[column] ?? null))
    const read = readGrids(gridOf(rows))
    expect(saidOf(read.findings)).toEqual(['– LG-S001'])
    expect(read.unrecognised).toEqual([])
  })

  it('the sheet for the county’s scores is not taken for a self-score', () => {
    const rows = [
      ['乡镇街道', '驿站名称', '编号', '项目', '分值', '自评打分', '系统核验', '县级评估打分', '说明'],
      ['分水镇', '某某零工驿站', 1, '选址', 10, 10, null, null, null],
    ]
    expect(readGrids(gridOf(rows)).forms).toEqual([])
  })
})

describe('several forms', () => {
  it('on one sheet are all read, each with its own cells', () => {
    const rows = [
      ...MONTHLY.rows,
      [],
      ...MONTHLY.rows.map((row) =>
        row.map((entry) => (typeof entry === 'string' ? entry.replace('3月', '4月') : entry)),
      ),
    ]
    const { forms, findings } = readGrids(gridOf(rows))
    expect(forms.map(({ head }) => valuesOf(head)['month'])).toEqual(['2024-03', '2024-04'])
    expect(forms[1]!.rows.map(({ row }) => row)).toEqual([15, 17])
    expect(findings).toEqual([])
    expect(readGrids(gridOf(rows, { sheet: '附表2 3月' })).findings).toEqual([])
  })

  it('of different kinds on one sheet are all read', () => {
    const { forms } = readGrids(gridOf([...APPLICATION.rows, [], ...SELF_SCORE.rows]))
    expect(forms.map(({ form }) => form)).toEqual(['application', 'self-score'])
  })

  it('below each other are not cut between the labels of the upper one and their values', () => {
    const pairs = APPLICATION.rows.flatMap(([one, other, third, fourth]): Entry[][] => [
      [one ?? null, other ?? null],
      ...(third === undefined || third === null ? [] : [[third, fourth ?? null]]),
    ])
    const indented = SELF_SCORE.rows.slice(1).map((row): Entry[] => [null, ...row])
    const title = pairs.length + 1
    const { forms } = readGrids(gridOf([...pairs, ...indented], { merges: [`B${title}:E${title}`] }))
    expect(forms.map(({ form, rows }) => [form, Object.keys(valuesOf(rows[0]!.fields)).length > 8])).toEqual([
      ['application', true],
      ['self-score', true],
    ])
  })

  it('below each other are all read where the upper one begins further right', () => {
    const indented = FACTS.rows.map((row): Entry[] => [null, null, ...row])
    const title = indented.findIndex((row) => String(row[2]).includes('考核数据表')) + 1
    const rows = [...indented, [], ...APPLICATION.rows.slice(1)]
    const { forms, findings } = readGrids(gridOf(rows, { merges: [`C${title}:R${title}`] }))
    expect(forms.map(({ form }) => form)).toEqual(['village-facts', 'application'])
    expect(saidOf(findings.filter(({ severity }) => severity === 'error'))).toEqual([])
  })

  it('below each other are not cut at a column that lies under merged labels', () => {
    const wide = APPLICATION.rows.slice(1).map(([one, other]): Entry[] => [one ?? null, null, other ?? null])
    const merges = wide.flatMap(([, , value], index) =>
      value === null ? [] : [`A${index + 1}:B${index + 1}`],
    )
    const indented = SELF_SCORE.rows.slice(1).map((row): Entry[] => [null, null, ...row])
    const title = wide.length + 1
    const grid = gridOf([...wide, ...indented], { merges: [...merges, `C${title}:F${title}`] })
    const [application, selfScore] = readGrids(grid).forms
    expect(valuesOf(application!.rows[0]!.fields)).toMatchObject({ station: '分水镇桥头零工驿站' })
    expect(selfScore!.form).toBe('self-score')
  })

  it('below each other are all read where the number of the annex stands between them', () => {
    const names = PERSONNEL.rows.slice(1).map((row) => row.slice(1))
    const { findings } = readGrids(gridOf([...names, [], ...SELF_SCORE.rows]))
    expect(saidOf(findings.filter(({ severity }) => severity === 'error'))).toEqual([])
  })

  it('side by side are all read, with or without an empty column between them', () => {
    for (const gap of [[], [null]]) {
      const width = 9
      const rows = MONTHLY.rows.map((row): Entry[] => {
        const left = Array.from({ length: width }, (_, column) => row[column] ?? null)
        const right = row.map((entry) => (typeof entry === 'string' ? entry.replace('3月', '4月') : entry))
        return [...left, ...gap, ...right]
      })
      const next = gap.length === 0 ? 'J' : 'K'
      const { forms, findings } = readGrids(gridOf(rows, { merges: ['A2:I2', `${next}2:R2`] }))
      expect(forms.map(({ head }) => valuesOf(head)['month'])).toEqual(['2024-03', '2024-04'])
      expect(forms[1]!.rows[0]!.fields['station']!.spot.cell).toBe(gap.length === 0 ? 'L6' : 'M6')
      expect(findings).toEqual([])
    }
  })

  it('below each other are all read where the lower one begins further right', () => {
    const indented = SELF_SCORE.rows.map((row): Entry[] => [null, null, ...row])
    const title =
      APPLICATION.rows.length + 2 + SELF_SCORE.rows.findIndex(([cell]) => cell === '桐庐县零工驿站申报评分表')
    const merges = [`C${title}:F${title}`]
    const { forms, findings } = readGrids(gridOf([...APPLICATION.rows, [], ...indented], { merges }))
    expect(forms.map(({ form }) => form)).toEqual(['application', 'self-score'])
    expect(saidOf(findings.filter(({ severity }) => severity === 'error'))).toEqual([])
  })

  it('what one of them lacks is said at its own title', () => {
    const short = APPLICATION.rows.filter((row) => !row.includes('工作人员'))
    const { findings } = readGrids(gridOf([...APPLICATION.rows, [], ...short]))
    const title =
      APPLICATION.rows.length + 1 + short.findIndex(([first]) => first === '桐庐县零工驿站申报表') + 1
    expect(saidOf(findings)).toContain(`A${title} LG-H001`)
  })

  it('an untouched form gives no findings', () => {
    const rows = MONTHLY.rows.map((row, index): Entry[] => (index < 5 ? row : [row[0]!, row[1]!, row[2]!]))
    const { forms, findings } = readGrids(gridOf(rows))
    expect(forms.map(({ untouched, rows: read }) => [untouched, read.length])).toEqual([[true, 0]])
    expect(findings).toEqual([])
  })
})
