import { isPlainDecimal } from '../../model/decimal.ts'
import { number, text, type CellPlan } from '../../model/sheet-plan.ts'
import { blank } from '../plan.ts'
import type { ReviewRow } from './rows.ts'

/** 编号; blank for what has none. */
export function numberCell(entry: ReviewRow): CellPlan {
  return entry.number === '' ? blank('textCentred') : number(entry.number, 'textCentred')
}

/** 自评打分. */
export function claimCell({ claim }: ReviewRow): CellPlan {
  return claim === null ? blank('points') : number(claim, 'points')
}

/** 分值; a bonus without a limit has a word, a question that is answered with 是 or 否 nothing. */
export function maxCell({ max, attainable }: ReviewRow): CellPlan {
  if (max !== null) return number(max, 'points')
  return attainable === null ? blank('textCentred') : text('加分', 'textCentred')
}

/** 系统核验: points, or what a question was answered with on the forms. */
export function evidenceCell({ evidence, attainable, above }: ReviewRow): CellPlan {
  if (evidence === null) return blank('points')
  if (attainable === null) return text(evidence, above ? 'warning' : 'textCentred')
  return number(evidence, above ? 'warning' : 'points')
}

/** 县级评估打分, which people fill in. */
export function valueCell({ value, attainable }: ReviewRow): CellPlan {
  if (value === null) return blank(attainable ? 'inputNumber' : 'inputCentred')
  return attainable && isPlainDecimal(value) ? number(value, 'inputNumber') : text(value, 'inputCentred')
}
