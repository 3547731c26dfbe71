import type { Area } from '../../model/grid.ts'
import type { ValidationPlan } from '../../model/sheet-plan.ts'
import { yearOf } from '../../packs/months.ts'
import type { Field } from '../../packs/schema/form.ts'
import { knownText } from './fill.ts'
import type { Setting } from './setting.ts'
import { UNIT_WORDS } from '../../packs/unit-words.ts'

/** No station was opened before. A scheme runs on for years, and its last year is assessed after it. */
const EARLIEST = '1990-01-01'
const LATEST = '2099-12-31'

/** Drop-down, range and hint of a field over an area; null where there is nothing to say, or its one cell is filled in. */
export function helpOf(field: Field, area: Area, setting: Setting): ValidationPlan | null {
  if (knownText(field, setting.filled) !== null) return null
  const text = promptText(field, setting)
  const prompt = text === '' ? null : { title: field.label, text }
  const base = { area, prompt }
  switch (field.type) {
    case 'integer':
    case 'number':
    case 'percent':
    case 'money':
    case 'monthNumber':
      return numberHelp(field, base)
    case 'choice':
      return listHelp(field.choices ?? [], base)
    case 'yesNo':
      return listHelp(field.choices ?? ['是', '否'], base)
    case 'date': {
      const refusal = `请填日期，如 ${yearOf(setting.start, 9)}-09-01（年月日用“-”或“/”隔开，不用小数点）。`
      return { ...base, kind: 'date', from: EARLIEST, to: LATEST, refusal }
    }
    case 'name':
      return nameHelp(field, base, setting)
    default:
      return prompt === null ? null : { ...base, kind: 'any', refusal: '' }
  }
}

type Base = Pick<ValidationPlan, 'area' | 'prompt'>

function listHelp(choices: readonly string[], base: Base): ValidationPlan {
  return { ...base, kind: 'list', choices, refusal: `请从下拉列表中选择：${choices.join('、')}。` }
}

function numberHelp(field: Field, base: Base): ValidationPlan {
  const kind = isWhole(field) ? 'integer' : 'decimal'
  const { min, max } = rangeOf(field)
  return { ...base, kind, min, max, refusal: `这里要填${rangeWords(field)}，只填数字，不写单位。` }
}

/** A drop-down of the known names that refuses no other. */
function nameHelp(field: Field, base: Base, { names }: Setting): ValidationPlan | null {
  const choices = field.role === 'village' || field.role === 'station' ? names[field.role] : []
  if (choices.length > 0) return { ...base, kind: 'list', choices, refusal: '' }
  return base.prompt === null ? null : { ...base, kind: 'any', refusal: '' }
}

/** What has a unit is counted or measured: never below 0. */
function rangeOf(field: Field): { min: string | null; max: string | null } {
  if (field.type === 'percent') return { min: field.min ?? '0', max: field.max ?? '100' }
  if (field.type === 'monthNumber') return { min: '1', max: '12' }
  if (field.type === 'money') return { min: field.min ?? '0', max: field.max ?? null }
  return { min: field.min ?? (field.unit === undefined ? null : '0'), max: field.max ?? null }
}

function isWhole({ type }: Field): boolean {
  return type === 'integer' || type === 'monthNumber'
}

/** ` 0 到 100 的数`, ` 0 或更大的整数`, `整数`. */
function rangeWords(field: Field): string {
  const what = isWhole(field) ? '整数' : '数'
  const { min, max } = rangeOf(field)
  if (min !== null && max !== null) return ` ${min} 到 ${max} 的${what}`
  if (min !== null) return ` ${min} 或更大的${what}`
  return max === null ? what : `不超过 ${max} 的${what}`
}

function promptText(field: Field, setting: Setting): string {
  const said = field.hint ?? usualHint(field, setting)
  const unit = field.unit === undefined || said.includes(UNIT_WORDS[field.unit]) ? '' : UNIT_WORDS[field.unit]
  return [said, unit === '' ? '' : `单位：${unit}`].filter((part) => part !== '').join('。')
}

function usualHint(field: Field, { start, quarterEnd, names }: Setting): string {
  switch (field.type) {
    case 'integer':
      return '填整数，没有的填 0'
    case 'number':
      return '填数字，可以有小数，没有的填 0'
    case 'choice':
    case 'yesNo':
      return '从下拉列表中选择'
    case 'date':
      return quarterEnd === null
        ? `填日期，如 ${yearOf(start, 9)}-09-01`
        : `填本季度内的日期，如 ${quarterEnd}`
    case 'month':
      return `填年月，如 ${yearOf(start, 1)}年1月`
    case 'percent':
      return '填百分数，如 85 或 85%'
    case 'money':
      return field.unit === '万元'
        ? '以万元为单位，最多六位小数，没有的填 0'
        : '以元为单位，最多两位小数，没有的填 0'
    case 'monthNumber':
      return '填月份，1 到 12'
    case 'idNumber':
      return '18 位身份证号；单元格是文本格式，请直接输入'
    case 'account':
      return '银行账号；单元格是文本格式，请直接输入'
    case 'creditCode':
      return '18 位统一社会信用代码'
    case 'phone':
      return '手机号，或带区号的固定电话'
    case 'contact':
      return '姓名和电话写在一格里'
    case 'name':
      return (field.role === 'village' && names.village.length > 0) ||
        (field.role === 'station' && names.station.length > 0)
        ? '可从下拉列表中选择，用全称'
        : ''
    case 'serial':
    case 'text':
    case 'longText':
    case 'counts':
      return ''
  }
}
