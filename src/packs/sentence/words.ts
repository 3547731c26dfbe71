import { fieldLabel, fieldTarget, measureAt, REGISTERED_ON } from '../field-path.ts'
import type { Pack } from '../schema/pack.ts'
import type { PlacesRule } from '../schema/places.ts'
import { UNIT_WORDS } from '../unit-words.ts'
import type { PLACE_ROUNDINGS, Rounding } from '../vocabulary.ts'

export const ROUNDING: Readonly<Record<Rounding, string>> = {
  fen: '四舍五入到分',
  jiao: '四舍五入到角',
  yuan: '四舍五入到元',
  ten: '四舍五入到十元',
  hundred: '四舍五入到百元',
  thousand: '四舍五入到千元',
  'fen-down': '不足一分的舍去',
  'jiao-down': '不足一角的舍去',
  'yuan-down': '不足一元的舍去',
  'ten-down': '不足十元的舍去',
  'hundred-down': '不足百元的舍去',
  'thousand-down': '不足千元的舍去',
}

/** What a fraction of a place makes. */
export const PLACE_ROUNDING: Readonly<Record<(typeof PLACE_ROUNDINGS)[number], string>> = {
  up: '不足一家的算一家',
  down: '不足一家的舍去',
  'half-up': '四舍五入',
}

/** `15家`, `参加考核家数的30%（不足一家的舍去）` */
export function placesText({ limit, percent, round }: PlacesRule): string {
  return percent === undefined
    ? `${limit}家`
    : `参加考核家数的${percent}%（${PLACE_ROUNDING[round ?? 'down']}）`
}

/** Where field paths are looked up. */
export interface Naming {
  pack: Pack
  base: string | undefined
}

/** The printed label that a path stands for, with the name of a part; the path itself where there is none. */
export function labelOf({ pack, base }: Naming, path: string): string {
  if (path === REGISTERED_ON) return '备案日期'
  const measure = measureAt(pack, path)
  if (measure) return measure.label
  const target = fieldTarget(pack, path, base)
  if (!target) return path
  const { field, part } = target
  return part === null ? (field.group ?? '') + fieldLabel(field) : `${field.label}${field.parts![part]!}`
}

/** `人` for a field that counts heads; 元 for an amount; 个 where a field has no unit. */
export function measureOf({ pack, base }: Naming, path: string): string {
  const { type, unit } = fieldTarget(pack, path, base)?.field ?? {}
  if (type === 'money') return '元'
  if (type === 'percent') return '%'
  return unit === undefined ? '个' : UNIT_WORDS[unit]
}

/** A mark of a field as it is read: 80% of a percentage. */
export function markOf({ pack, base }: Naming, path: string, mark: string): string {
  return fieldTarget(pack, path, base)?.field.type === 'percent' ? `${mark}%` : mark
}

/** `附表2 桐庐县零工驿站成效统计表` */
export function formName(pack: Pack, id: string): string {
  const form = pack.forms[id]
  if (!form) return id
  return [form.annex, form.title].filter((text) => text !== undefined).join(' ')
}

/** `2024年9月30日` */
export function dayWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${plain(month!)}月${plain(day!)}日`
}

/** Without a leading zero. */
function plain(digits: string): string {
  return digits.replace(/^0/, '')
}
