import { maskPrivate } from '../../findings/mask.ts'
import type { Review, ReviewEntry, Roster } from '../../model/county.ts'
import type { Run } from '../../model/run.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { optionText, packTitle } from '../labels.ts'
import { levelWord } from '../level-above.ts'
import { centred, listSheet, NUMBER, wrapped } from '../plan.ts'
import { SHEETS } from './places.ts'

/** One fact of the record. */
interface Entry {
  part: string
  name: string
  content: string
  /** a hash or a cell */
  proof?: string
  note?: string
}

/** 运行记录: with what this result was computed, from what, and who entered which score in which cell. */
export function recordSheet(run: Run, pack: Pack, version: string): SheetPlan {
  const entries = [
    ...programEntries(run, pack, version),
    ...interpretationEntries(run, pack),
    ...listEntries(run, pack),
    ...run.inputs.map(({ path, sha256, forms }): Entry => {
      return { part: '报送材料', name: path, content: `${forms.length} 张表`, proof: sha256 }
    }),
    ...(run.review ? reviewEntries(run.review, pack) : []),
  ]
  return listSheet<Entry>({
    name: SHEETS.record,
    title: '运行记录',
    subtitles: [
      text(packTitle(pack), 'subtitle'),
      text('同样的文件、规则和口径，用同一版程序得出同样的结果；校验值是文件的 SHA-256', 'note'),
    ],
    columns: [
      NUMBER,
      centred('类别', 10, ({ part }) => part),
      wrapped('名称', 40, ({ name }) => maskPrivate(name)),
      wrapped('内容', 36, ({ content }) => maskPrivate(content)),
      wrapped('单元格或校验值', 36, ({ proof }) => proof ?? ''),
      wrapped('说明', 32, ({ note }) => maskPrivate(note ?? '')),
    ],
    entries,
    none: '没有记录',
    tab: '7F7F7F',
  })
}

function programEntries(run: Run, pack: Pack, version: string): Entry[] {
  const scope = run.scope === 'county' ? '全县汇总' : '乡镇自查'
  return [
    { part: '程序', name: 'lingong', content: version, note: scope },
    { part: '规则包', name: run.pack.id, content: packTitle(pack), proof: run.pack.sha256 },
  ]
}

function interpretationEntries({ interpretations }: Run, pack: Pack): Entry[] {
  return Object.entries(pack.interpretations).map(([id, entry]) => {
    const option = interpretations[id] ?? entry.default
    return {
      part: '口径',
      name: `${id} ${entry.question}`,
      content: optionText(entry, option),
      note: option === entry.default ? '' : '不是默认口径',
    }
  })
}

/** A roster of a city names its counties alone. */
function placesText({ villages }: Roster, pack: Pack): string {
  const named = villages.some(({ village }) => village !== '')
  return `${villages.length} 个${named ? '村（社区）' : (levelWord(pack) ?? '乡镇街道')}`
}

function listEntries({ roster, stations, review }: Run, pack: Pack): Entry[] {
  const named = [
    ['名册', roster && placesText(roster, pack), roster],
    ['驿站名单', stations && `${stations.stations.length} 家`, stations],
    ['评审表', review && `${review.entries.filter(isFilled).length} 项已填`, review],
  ] as const
  return named.flatMap(([name, content, list]) =>
    list ? [{ part: '名单', name: list.path, content: `${name}：${content ?? ''}`, proof: list.sha256 }] : [],
  )
}

/** Who entered which score in which cell, and why. */
function reviewEntries(review: Review, pack: Pack): Entry[] {
  const { entries, reviewer = NOT_SAID, reviewedOn = NOT_SAID, path } = review
  const labels = new Map(
    Object.values(pack.subjects).flatMap(({ items, reviewFlags = [] }) => [
      ...items.map(({ clause, label }) => [clause, `${clause} ${label}`] as const),
      ...reviewFlags.map(({ key, label }) => [key, label] as const),
    ]),
  )
  return [
    { part: '评审', name: '评审人', content: reviewer, note: `评审日期：${reviewedOn}` },
    ...entries.filter(isFilled).map(({ town, station, clause, value, note, sheet, cell }): Entry => ({
      part: '评审',
      name: `${town}/${station}`,
      content: `${labels.get(clause) ?? clause}：${value ?? ''}`,
      proof: `${path}：${sheet}!${cell}`,
      note,
    })),
  ]
}

const NOT_SAID = '（评审表上没有写）'

function isFilled({ value }: ReviewEntry): boolean {
  return value !== null
}
