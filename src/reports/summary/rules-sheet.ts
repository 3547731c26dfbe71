import { yuan, type Decimal } from '../../model/decimal.ts'
import { unknownUnder, type Alternative, type Run } from '../../model/run.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import { placeOf } from '../../packs/describe.ts'
import { flawsOf } from '../../packs/flaws.ts'
import type { Clause, Interpretation, Pack } from '../../packs/schema/pack.ts'
import { DISPOSITION_WORDS } from '../../packs/vocabulary.ts'
import { optionText, packTitle } from '../labels.ts'
import { centred, columnOf, listSheet, wrapped, type Column, type FootRow } from '../plan.ts'
import { SHEETS } from './places.ts'

interface Choice {
  id: string
  entry: Interpretation
  option: string
  place: string
  alternatives: readonly Alternative[]
}

/** 口径与规则: the interpretations in force with what each other option would change, then every clause and what became of it. */
export function rulesSheet(run: Run, pack: Pack): SheetPlan {
  const { alternatives = [] } = run
  const choices = Object.entries(pack.interpretations).map(([id, entry]): Choice => ({
    id,
    entry,
    option: run.interpretations[id] ?? entry.default,
    place: placeOf(pack, entry),
    alternatives: alternatives.filter((other) => other.interpretation === id),
  }))
  const plan = listSheet({
    name: SHEETS.rules,
    title: '口径与规则',
    subtitles: [text(`${packTitle(pack)}　依据：${pack.document}`, 'subtitle')],
    columns: columnsFor(alternatives.length > 0),
    entries: choices,
    none: '没有须解释的条款',
    foot: () => [...flawRows(pack), ...clauseRows(pack)],
    tab: '7F7F7F',
  })
  // the tables below have heads of their own: what stays in sight and on every page is the title alone
  const title = plan.print.repeatRows - 1
  return { ...plan, freeze: { rows: title, columns: 0 }, print: { ...plan.print, repeatRows: title } }
}

function columnsFor(compared: boolean): Column<Choice>[] {
  return [
    centred('编号', 8, ({ id }) => id),
    wrapped('问题', 46, ({ entry }) => entry.question),
    wrapped('所在位置', 22, ({ place }) => place),
    columnOf('采用的口径', 34, chosenCell),
    wrapped('其他口径', 44, othersText),
    wrapped('默认的理由', 40, ({ entry }) => entry.because),
    wrapped('由谁解释', 16, ({ entry }) => entry.ask),
    ...(compared ? [wrapped<Choice>('改用后的变化', 40, changesText)] : []),
  ]
}

function chosenCell({ entry, option }: Choice): CellPlan {
  const words = optionText(entry, option)
  return option === entry.default ? text(words, 'wrapped') : text(`${words}（不是默认口径）`, 'warning')
}

function othersText({ entry, option }: Choice): string {
  const others = Object.keys(entry.options).filter((other) => other !== option)
  const lines = others.map((other) => optionText(entry, other))
  return [...lines, ...(entry.anyNumber ? ['其他任意整数'] : [])].join('\n')
}

function changesText({ alternatives }: Choice): string {
  return alternatives.map((alternative) => `${alternative.option}：${changeText(alternative)}`).join('\n')
}

/** Amounts that only move between 确定, 暂估 and 待定 add up to nothing. */
function changeText(alternative: Alternative): string {
  const { subjects, difference } = alternative
  if (subjects === 0) return '金额和状态没有变化'
  const sum = difference.isZero() ? '状态或等次变化，金额合计不变' : signedYuan(difference)
  const unknown = unknownUnder(alternative)
  return `${subjects} 个对象，${sum}${unknown > 0 ? `（其中 ${unknown} 个数据不全，算不出）` : ''}`
}

function signedYuan(difference: Decimal): string {
  return `${difference.isNegative() ? '' : '+'}${yuan(difference)} 元`
}

/** What is wrong with the document itself; nothing where the pack lists nothing. */
function flawRows(pack: Pack): FootRow[] {
  const flaws = flawsOf(pack)
  if (flaws.length === 0) return []
  const heads = ['条款', '文件里的说法', '所在位置', '问题']
  return [
    { cells: [] },
    { across: text('文件本身的问题（请制定机关明确）', 'total') },
    { cells: heads.map((head) => text(head, 'head')) },
    ...flaws.map(({ clause, place, kind, says }) => ({
      cells: [
        text(clause, 'textCentred'),
        text(says, 'wrapped'),
        text(place, 'wrapped'),
        text(kind, 'wrapped'),
      ],
    })),
  ]
}

function clauseRows(pack: Pack): FootRow[] {
  const heads = ['条款', '简述', '所在位置', '处理', '无法计算的原因或说明']
  return [
    { cells: [] },
    { across: text('各条款的处理（“由本项目补充”的，文件没有印出）', 'total') },
    { cells: heads.map((head) => text(head, 'head')) },
    ...Object.entries(pack.clauses).flatMap(([id, clause]) => [
      { cells: clauseCells(id, clause) },
      ...(clause.onSite ?? []).map((look) => ({
        cells: [text('', 'textCentred'), text(`□ ${look}`, 'wrapped'), text('现场核查', 'wrapped')],
      })),
    ]),
  ]
}

function clauseCells(id: string, clause: Clause): CellPlan[] {
  const notes = [...(clause.ours ? ['由本项目补充'] : []), ...(clause.because ? [clause.because] : [])]
  return [
    text(id, 'textCentred'),
    text(clause.says, 'wrapped'),
    text(clause.place, 'wrapped'),
    text(DISPOSITION_WORDS[clause.does], 'textCentred'),
    text(notes.join('；'), 'wrapped'),
  ]
}
