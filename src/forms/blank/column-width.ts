import type { Field, FieldType } from '../../packs/schema/form.ts'

/** Widths in characters where the pack names none. */
const USUAL: Readonly<Record<FieldType, number>> = {
  serial: 6,
  text: 16,
  longText: 28,
  name: 16,
  integer: 11,
  number: 11,
  choice: 12,
  yesNo: 10,
  date: 13,
  month: 12,
  phone: 16,
  contact: 24,
  counts: 30,
  percent: 11,
  money: 14,
  monthNumber: 7,
  idNumber: 22,
  account: 24,
  creditCode: 22,
}

/** Width of a field's column, in characters of the default font: the pack's, else what its type usually takes. */
export function columnWidth(field: Field): number {
  return field.width === undefined ? USUAL[field.type] : Number.parseInt(field.width, 10)
}
