import { number, text, type CellPlan } from '../model/sheet-plan.ts'
import { blank } from './plan.ts'
import type { ReviewRow } from './review-rows.ts'

export function numberCell(entry: ReviewRow): CellPlan {
  return entry.number === '' ? blank('textCentred') : number(entry.number, 'textCentred')
}

export function claimCell({ claim }: ReviewRow): CellPlan {
  return claim === null ? blank('points') : number(claim, 'points')
}

export function maxCell({ max, attainable }: ReviewRow): CellPlan {
  if (max !== null) return number(max, 'points')
  return attainable === null ? blank('textCentred') : text('加分', 'textCentred')
}

export function evidenceCell({ evidence, attainable, above }: ReviewRow): CellPlan {
  if (evidence === null) return blank('points')
  if (attainable === null) return text(evidence, above ? 'warning' : 'textCentred')
  return number(evidence, above ? 'warning' : 'points')
}

export function valueCell({ value, attainable }: ReviewRow): CellPlan {
  if (attainable === null) return value === null ? blank('inputCentred') : text(value, 'inputCentred')
  return value === null ? blank('inputNumber') : number(value, 'inputNumber')
}
