import { describe, expect, it } from 'vitest'
import { readValue } from '../../../src/forms/values/read-value.ts'
import { CATALOGUE } from '../../../src/findings/catalogue.ts'
import type { Field } from '../../../src/packs/schema/form.ts'
import type { Value } from '../../../src/model/observation.ts'
import { cellOf, type Entry } from '../grids.ts'

const field = (change: Partial<Field>): Field => ({ key: 'x', label: '某栏', type: 'integer', ...change })
const heads = field({ unit: '人数', min: '0' })
const score = field({ type: 'number', unit: '得分', min: '0', max: '100' })
const area = field({ type: 'number', unit: '面积' })
const ratio = field({ type: 'number' })
const yesNo = field({ type: 'yesNo' })
const amount = field({ type: 'money' })
const monthOfYear = field({ type: 'monthNumber' })
const year = field({ unit: '年度', min: '2025' })
const nature = field({ type: 'choice', choices: ['公益性', '经营性', '混合型'] })
const corner = field({ type: 'choice', choices: ['正常维护', '未维护', '未设置'] })
const alike = field({ type: 'choice', choices: ['县级示范站场', '市级示范站场'] })
const day = field({ type: 'date' })
const month = field({ type: 'month' })
const phone = field({ type: 'phone' })
const name = field({ type: 'name' })
const three = field({ type: 'counts', parts: { all: '总数', full: '其中专职', half: '兼职' } })
const staff = field({ type: 'counts', unit: '人数', parts: { total: '总数', full: '其中专职' } })

type Case = readonly [entry: Entry, meaning: Value | 'blank' | 'invalid', code?: string, suggestion?: string]

const number = (text: string): Value => ({ kind: 'number', number: text })
const choice = (text: string): Value => ({ kind: 'choice', choice: text })
const date = (text: string): Value => ({ kind: 'date', date: text })
const inMonth = (text: string, full: string | null = null): Value => ({
  kind: 'month',
  month: text,
  date: full,
})
const text = (words: string): Value => ({ kind: 'text', text: words })
const people = (total: string, full: string): Value => ({ kind: 'counts', counts: { total, full } })

/** Content, what it means, the code if one, the suggestion if one. */
const CASES: Record<string, { field: Field; cases: readonly Case[] }> = {
  'a count of heads': {
    field: heads,
    cases: [
      [12, number('12')],
      [{ text: '12.0' }, number('12')],
      [0, number('0')],
      [null, 'blank'],
      ['   ', 'blank'],
      ['____', 'blank'],
      ['人', 'blank'],
      ['12', number('12'), 'LG-C012'],
      ['１２', number('12'), 'LG-C011'],
      ['　12 ', number('12'), 'LG-C011'],
      ['1\u00a02', number('12'), 'LG-C011'],
      ['\u200b12', number('12'), 'LG-C011'],
      ['1,234', number('1234'), 'LG-C011'],
      ['1，234', number('1234'), 'LG-C011'],
      ['12,345,678', number('12345678'), 'LG-C011'],
      ['12人', number('12'), 'LG-C011'],
      ['12 名', number('12'), 'LG-C011'],
      ['１２人次', number('12'), 'LG-C011'],
      ['007', number('7'), 'LG-C011'],
      ['3.0', number('3'), 'LG-C011'],
      ['+3', number('3'), 'LG-C011'],
      ['十二', 'invalid', 'LG-C021', '12'],
      ['十二人', 'invalid', 'LG-C021', '12'],
      ['两百零五', 'invalid', 'LG-C021', '205'],
      ['二十', 'invalid', 'LG-C021', '20'],
      ['一千零一十', 'invalid', 'LG-C021', '1010'],
      ['一二三', 'invalid', 'LG-C022'],
      ['十十', 'invalid', 'LG-C022'],
      ['12个', 'invalid', 'LG-C021', '12'],
      ['约30', 'invalid', 'LG-C022'],
      ['30左右', 'invalid', 'LG-C022'],
      ['30余人', 'invalid', 'LG-C022'],
      ['30+', 'invalid', 'LG-C022'],
      ['3-5', 'invalid', 'LG-C022'],
      ['2000万', 'invalid', 'LG-C022'],
      ['1,2', 'invalid', 'LG-C022'],
      ['1e3', 'invalid', 'LG-C022'],
      ['①', 'invalid', 'LG-C022'],
      ['=1+1', 'invalid', 'LG-C022'],
      ['无', 'invalid', 'LG-C025'],
      ['/', 'invalid', 'LG-C025'],
      ['／', 'invalid', 'LG-C025'],
      ['—', 'invalid', 'LG-C025'],
      ['-', 'invalid', 'LG-C025'],
      ['不详', 'invalid', 'LG-C025'],
      [12.5, 'invalid', 'LG-C026'],
      ['12.5', 'invalid', 'LG-C026'],
      [-3, 'invalid', 'LG-C027'],
      ['-3', 'invalid', 'LG-C027'],
      [{ text: '0.85', format: '0%' }, 'invalid', 'LG-C021', '85'],
      ['85%', 'invalid', 'LG-C022'],
      [{ text: '45352', date: '2024-03-01' }, 'invalid', 'LG-C029'],
      [{ kind: 'boolean', text: 'TRUE' }, 'invalid', 'LG-C008'],
      [{ kind: 'error', text: '#N/A' }, 'invalid', 'LG-C007'],
      [{ kind: 'unstored', text: 'SUM(A1:A3)' }, 'invalid', 'LG-C006'],
      [{ text: '7', formula: true }, number('7')],
    ],
  },
  'a score': {
    field: score,
    cases: [
      [89.5, number('89.5')],
      ['89.50分', number('89.5'), 'LG-C011'],
      [100, number('100')],
      [100.5, 'invalid', 'LG-C028'],
      ['890', 'invalid', 'LG-C028'],
      ['85%', 'invalid', 'LG-C023', '85'],
      [{ text: '0.85', format: '0.00%' }, 'invalid', 'LG-C023', '85'],
      ['八十五分', 'invalid', 'LG-C023', '85'],
      ['一百零一', 'invalid', 'LG-C024'],
      ['优秀', 'invalid', 'LG-C024'],
    ],
  },
  'an area': {
    field: area,
    cases: [
      ['120㎡', number('120'), 'LG-C011'],
      ['120 平方米', number('120'), 'LG-C011'],
      ['120.50平米', number('120.5'), 'LG-C011'],
      ['      平方米', 'blank'],
      ['____平方米', 'blank'],
      ['__120__平方米', number('120'), 'LG-C011'],
      ['120亩', 'invalid', 'LG-C024'],
      ['约120平方米', 'invalid', 'LG-C024'],
    ],
  },
  'a ratio': {
    field: ratio,
    cases: [
      ['85%', number('0.85'), 'LG-C011'],
      ['８５％', number('0.85'), 'LG-C011'],
      [{ text: '0.85', format: '0%' }, number('0.85')],
    ],
  },
  'yes or no': {
    field: yesNo,
    cases: [
      ['是', choice('是')],
      ['否', choice('否')],
      [' 是 ', choice('是'), 'LG-C014'],
      ...['√', '✓', '☑', '■', 'Y', 'y', '1', 'R', 'P', 'þ', 'ü', '（√）'].map((tick): Case => [
        tick,
        choice('是'),
        'LG-C014',
      ]),
      ...['×', '✗', '☒', 'N', 'n', '0', '０'].map((cross): Case => [cross, choice('否'), 'LG-C014']),
      [1, choice('是'), 'LG-C014'],
      [0, choice('否'), 'LG-C014'],
      [{ kind: 'boolean', text: 'TRUE' }, choice('是'), 'LG-C014'],
      ['□', 'blank'],
      ['□是 □否', 'blank'],
      ['☑是 □否', choice('是')],
      ['是□ 否☑', choice('否')],
      ['☑是 ☑否', 'invalid', 'LG-C043'],
      ['无', 'invalid', 'LG-C045'],
      ['√×', 'invalid', 'LG-C045'],
      ['不(√)', 'invalid', 'LG-C045'],
      ['(√)不', 'invalid', 'LG-C045'],
      ['基本完成', 'invalid', 'LG-C045'],
      ['2', 'invalid', 'LG-C045'],
      ['/', 'invalid', 'LG-C045'],
    ],
  },
  'an amount of money': {
    field: amount,
    cases: [
      ['60,000元', number('60000'), 'LG-C011'],
      ['6万', 'invalid', 'LG-C023', '60000'],
      ['1.25万元', 'invalid', 'LG-C023', '12500'],
      ['60000块', 'invalid', 'LG-C024'],
      ['约6万元', 'invalid', 'LG-C024'],
      ['6万多', 'invalid', 'LG-C024'],
    ],
  },
  'a month of the year': {
    field: monthOfYear,
    cases: [
      [3, number('3')],
      ['3月份', number('3'), 'LG-C011'],
      ['二月', 'invalid', 'LG-C021', '2'],
      ['十二月份', 'invalid', 'LG-C021', '12'],
      ['2025年4月', 'invalid', 'LG-C021', '4'],
      ['2025-04', 'invalid', 'LG-C021', '4'],
      ['2025年10月', 'invalid', 'LG-C021', '10'],
      ['2025年1月', 'invalid', 'LG-C021', '1'],
      ['3月上旬', 'invalid', 'LG-C022'],
      ['2025年13月', 'invalid', 'LG-C022'],
      ['2025年3月5日', 'invalid', 'LG-C022'],
      ['二十月', 'invalid', 'LG-C022'],
      ['一季度', 'invalid', 'LG-C022'],
    ],
  },
  'a year': {
    field: year,
    cases: [
      [2025, number('2025')],
      ['2025', number('2025')],
      ['2025年', number('2025'), 'LG-C011'],
      ['２０２６年度', number('2026'), 'LG-C011'],
      ['2024年', 'invalid', 'LG-C027'],
      ['二〇二五年', 'invalid', 'LG-C022'],
    ],
  },
  'a choice with boxes': {
    field: nature,
    cases: [
      ['公益性', choice('公益性')],
      ['□公益性 ☑经营性 □混合型', choice('经营性')],
      ['□公益性  √经营性  □混合型', choice('经营性')],
      ['☑公益性\n□经营性\n□混合型', choice('公益性')],
      ['■公益性□经营性□混合型', choice('公益性')],
      ['R公益性 £经营性 £混合型', choice('公益性')],
      ['þ公益性 ¨经营性 ¨混合型', choice('公益性')],
      ['（√）公益性 （ ）经营性 （ ）混合型', choice('公益性')],
      ['公益性（√）、经营性（ ）、混合型（ ）', choice('公益性')],
      ['公益性□ 经营性☑ 混合型□', choice('经营性')],
      ['☒公益性 ☑经营性 ☒混合型', choice('经营性')],
      ['☑经营性', choice('经营性')],
      ['☑公益性 经营性 混合型', choice('公益性')],
      ['□公益性 □经营性 □混合型', 'blank'],
      ['公益性 经营性 混合型', 'blank'],
      ['□', 'blank'],
      ['☑公益性 ☑经营性 □混合型', 'invalid', 'LG-C043'],
      ['公益性、经营性', 'invalid', 'LG-C043'],
      ['□公益性 ☒经营性 □混合型', 'invalid', 'LG-C044'],
      ['公益', 'invalid', 'LG-C041', '公益性'],
      ['公益型', 'invalid', 'LG-C041', '公益性'],
      ['公溢型', 'invalid', 'LG-C042'],
      ['公益性。', 'invalid', 'LG-C041', '公益性'],
      ['Rab公益性 □经营性 □混合型', 'invalid', 'LG-C042'],
      ['abR公益性 □经营性 □混合型', 'invalid', 'LG-C042'],
      ['□公益性 □经营性 ☑其他', 'invalid', 'LG-C042'],
      ['√', 'invalid', 'LG-C042'],
    ],
  },
  'a choice': {
    field: corner,
    cases: [
      ['正常维护', choice('正常维护')],
      ['正常 维护', choice('正常维护'), 'LG-C015'],
      ['　未维护', choice('未维护'), 'LG-C015'],
      ['正常', 'invalid', 'LG-C041', '正常维护'],
      ['维护', 'invalid', 'LG-C042'],
      ['有', 'invalid', 'LG-C042'],
      [1, 'invalid', 'LG-C042'],
      [{ kind: 'boolean', text: 'TRUE' }, 'invalid', 'LG-C008'],
    ],
  },
  'a choice among much alike': {
    field: alike,
    cases: [
      ['市级示范站点', 'invalid', 'LG-C041', '市级示范站场'],
      ['乡级示范站场', 'invalid', 'LG-C042'],
    ],
  },
  'a day': {
    field: day,
    cases: [
      [{ text: '45536', date: '2024-09-01' }, date('2024-09-01')],
      [{ text: '42019', date: '2015-01-15' }, date('2015-01-15')],
      [{ text: '20241', date: '1955-06-01' }, date('1955-06-01')],
      ...['2024-09-01', '2024/9/1', '2024.9.1', '2024年9月1日', '2024年09月01日'].map((day1): Case => [
        day1,
        date('2024-09-01'),
      ]),
      ['2024-09-01 00:00:00', date('2024-09-01'), 'LG-C016'],
      ['20240901', date('2024-09-01'), 'LG-C016'],
      [20240901, date('2024-09-01'), 'LG-C016'],
      ['２０２４年９月１日', date('2024-09-01'), 'LG-C016'],
      ['2024年 9月 1日', date('2024-09-01')],
      ['__2024__年__9__月__1__日', date('2024-09-01')],
      ['年  月  日', 'blank'],
      ['____年__月__日', 'blank'],
      [2024.1, 'invalid', 'LG-C053'],
      [45536, 'invalid', 'LG-C053'],
      [{ text: '2024.1', date: '1905-07-16', format: 'yyyy-mm-dd' }, 'invalid', 'LG-C053'],
      [{ text: '2024', date: '1905-07-16', format: 'yyyy-mm-dd' }, 'invalid', 'LG-C053'],
      ['2024-02-30', 'invalid', 'LG-C054'],
      ['20241301', 'invalid', 'LG-C054'],
      ['2024年3月', 'invalid', 'LG-C055'],
      ['2024.1', 'invalid', 'LG-C055'],
      ['9月1日', 'invalid', 'LG-C052', '2024-09-01'],
      ['九月上旬', 'invalid', 'LG-C051'],
      ['24.9.1', 'invalid', 'LG-C051'],
      ['2024年一季度', 'invalid', 'LG-C051'],
    ],
  },
  'a month': {
    field: month,
    cases: [
      ['2024年1月', inMonth('2024-01')],
      ['2024-01', inMonth('2024-01')],
      ['2024.01', inMonth('2024-01')],
      ['2024年10月份', inMonth('2024-10')],
      ['2024年 1月', inMonth('2024-01')],
      ['202401', inMonth('2024-01'), 'LG-C016'],
      ['1月', inMonth('2024-01'), 'LG-C017'],
      ['2024-03-31', inMonth('2024-03', '2024-03-31')],
      [{ text: '45382', date: '2024-03-31' }, inMonth('2024-03', '2024-03-31')],
      ['年  月', 'blank'],
      ['年  月  日', 'blank'],
      [{ text: '2024.1', date: '1905-07-16', format: 'yyyy-mm' }, 'invalid', 'LG-C053'],
      [2024.1, 'invalid', 'LG-C053'],
      ['2024年13月', 'invalid', 'LG-C056'],
      ['2024年0月', 'invalid', 'LG-C056'],
      ['上半年', 'invalid', 'LG-C056'],
      ['24年1月', 'invalid', 'LG-C057', '2024-01'],
      ['六月', 'invalid', 'LG-C057', '2024-06'],
      ['今年六月', 'invalid', 'LG-C056'],
      ['十二月份', 'invalid', 'LG-C057', '2024-12'],
    ],
  },
  'a phone number': {
    field: phone,
    cases: [
      [13900000001, text('13900000001')],
      ['0571-58503899', text('0571-58503899')],
      ['139 0000 0001', text('13900000001'), 'LG-C010'],
      ['１３９００００００01', text('13900000001'), 'LG-C010'],
      [{ text: '330122199001010000' }, 'invalid', 'LG-C071'],
    ],
  },
  'a number in a format that shows another one': {
    field: field({ type: 'number' }),
    cases: [
      [{ text: '89.5', format: '0' }, number('89.5'), 'LG-C013'],
      [{ text: '59.96', format: '#,##0.0_ ;[Red]-#,##0.0' }, number('59.96'), 'LG-C013'],
      [{ text: '20', format: ';;;' }, number('20'), 'LG-C013'],
      [{ text: '0', format: '0;-0;' }, number('0'), 'LG-C013'],
      [{ text: '0', format: '0.0' }, number('0')],
      [{ text: '89.5', format: '0.00' }, number('89.5')],
      [{ text: '89.5', format: '0.#"分"' }, number('89.5')],
      [{ text: '20', format: '0"人"' }, number('20')],
      [{ text: '20', format: '0;-0;' }, number('20')],
      [{ text: '123456', format: '0!.0,"万"' }, number('123456')],
      [{ text: '0.85', format: '0%' }, number('0.85')],
    ],
  },
  'a percentage': {
    field: field({ type: 'percent' }),
    cases: [
      ['88％', number('88'), 'LG-C011'],
      ['88%%', 'invalid', 'LG-C024'],
      ['%', 'invalid', 'LG-C024'],
    ],
  },
  'words that must be there': {
    field: field({ type: 'text', required: true }),
    cases: [
      ['-', 'invalid', 'LG-C009'],
      [' —— ', 'invalid', 'LG-C009'],
      ['／', 'invalid', 'LG-C009'],
      ['无', 'invalid', 'LG-C009'],
      ['（盖章）', 'blank'],
      ['____', 'blank'],
      ['无锡路1号', text('无锡路1号')],
    ],
  },
  'an ID number that must be there': {
    field: field({ type: 'idNumber', required: true }),
    cases: [
      ['无', 'invalid', 'LG-C009'],
      ['同上', 'invalid', 'LG-C009'],
    ],
  },
  'words that need not be there': {
    field: field({ type: 'text' }),
    cases: [
      ['-', 'blank'],
      ['无', text('无')],
    ],
  },
  'the name of a place': {
    field: field({ type: 'name', role: 'town' }),
    cases: [
      ['同上', 'invalid', 'LG-C009'],
      ['〃', 'invalid', 'LG-C009'],
      ['分水镇', text('分水镇')],
    ],
  },
  'a name': {
    field: name,
    cases: [
      ['桥头村', text('桥头村')],
      ['张　三', text('张三'), 'LG-C010'],
      ['桥头村\u200b', text('桥头村'), 'LG-C010'],
      [' 桥头村\n', text('桥头村'), 'LG-C010'],
      [{ kind: 'error', text: '#REF!' }, 'invalid', 'LG-C007'],
    ],
  },
  'free text': {
    field: field({ type: 'longText' }),
    cases: [
      ['  同意推荐。 ', text('同意推荐。')],
      ['（盖章）\n年     月      日', 'blank'],
      [{ kind: 'error', text: '#N/A' }, 'invalid'],
    ],
  },
  'several counts': {
    field: staff,
    cases: [
      ['总数 3 人，其中专职 1 人', people('3', '1')],
      ['总数   3   人，其中专职  1  人。', people('3', '1')],
      ['总数3其中专职1', people('3', '1')],
      ['总数：3人；专职：1人', people('3', '1')],
      ['总数３人，其中专职１人', people('3', '1'), 'LG-C011'],
      ['总数       人，其中专职       人。', 'blank'],
      ['总数____人，其中专职____人', 'blank'],
      ['总数 03 人，其中专职 1 人', people('3', '1')],
      ['总数３人，其中专职1人', people('3', '1'), 'LG-C011'],
      ['总数约3人，其中专职 1 人', 'invalid', 'LG-C061', '总数 3 人，其中专职 1 人'],
      ['约总数 3 人，其中专职 1 人', 'invalid', 'LG-C061', '总数 3 人，其中专职 1 人'],
      ['总数 3余人，其中专职 1 人', 'invalid', 'LG-C061', '总数 3 人，其中专职 1 人'],
      ['总数三人，其中专职一人', 'invalid', 'LG-C062', '总数 3 人，其中专职 1 人'],
      ['总数 3 人，其中专职   人', 'invalid', 'LG-C061', '总数 3 人，其中专职 1 人'],
      ['3人', 'invalid', 'LG-C061', '总数 3 人，其中专职 1 人'],
      [3, 'invalid', 'LG-C061', '总数 3 人，其中专职 1 人'],
    ],
  },
  'more counts than two': {
    field: three,
    cases: [['5', 'invalid', 'LG-C061', '总数 4，其中专职 1，兼职 1']],
  },
}

for (const [what, { field: wanted, cases }] of Object.entries(CASES)) {
  describe(what, () => {
    it.each(cases.map((each) => ({ each })))('$each', ({ each: [entry, meaning, code, suggestion] }) => {
      const { value, problems } = readValue(cellOf(entry), wanted, '2024')
      expect(value).toEqual(typeof meaning === 'string' ? { kind: meaning } : meaning)
      expect(problems.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code])
      expect(problems[0]?.data['suggestion']).toBe(suggestion)
    })

    it('refuses with an error and changes with a notice', () => {
      for (const [entry] of cases) {
        const { value, problems } = readValue(cellOf(entry), wanted, '2024')
        const severity = value.kind === 'invalid' ? 'error' : 'notice'
        for (const { code } of problems) expect(CATALOGUE[code]?.severity).toBe(severity)
      }
    })

    it('suggests only what it would take itself', () => {
      for (const [entry] of cases) {
        for (const { data } of readValue(cellOf(entry), wanted, '2024').problems) {
          if (data['suggestion'] === undefined) continue
          expect(readValue(cellOf(data['suggestion']), wanted, '2024').value.kind).not.toBe('invalid')
        }
      }
    })
  })
}
