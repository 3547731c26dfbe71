import type { Cell } from '../../model/grid.ts'
import { asText, BLANK, plain, refused, type Reading } from './reading.ts'
import { compact, halfWidth, nameText, tidy, visible } from './spelling.ts'

/** What a form prints where something is to be written: a seal, a signature, a date that nobody filled in. */
const PRINTED = /^(?:盖章|公章|签字|签章|签名|[年月日：:（）()_—\-\s])*$/

/** What people write where they have nothing to write, or mean the cell above: no name, no number, no words. */
const PLACEHOLDER = /^(?:[-—–−/\\]{1,9}|无|没有|暂无|不详|未知|待定|同上|〃|[nN]\/?[aA])$/

/** True for a stroke, 无 or 同上 instead of words; a name that must be there, or names a place, is never read from it. */
export function isPlaceholder(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text.length <= 12 && PLACEHOLDER.test(compact(cell.text))
}

/** Free text: never a finding. A printed seal or an empty date is a blank. */
export function readText(cell: Cell): Reading {
  const text = tidy(cell.date ?? cell.text)
  return PRINTED.test(text) ? BLANK : plain({ kind: 'text', text })
}

const PLAIN_NAME = /^[\u4e00-\u9fff]+$/

/** A name: spaces and invisible characters come off, with a notice. */
export function readName(cell: Cell): Reading {
  if (PLAIN_NAME.test(cell.text)) return plain({ kind: 'text', text: cell.text })
  const name = nameText(cell.text)
  return name === '' ? BLANK : asText(name, cell.text)
}

/** 序号: never a finding. */
export function readSerial(cell: Cell): Reading {
  const text = tidy(cell.text)
  if (text === '') return BLANK
  return plain(cell.kind === 'number' ? { kind: 'number', number: text } : { kind: 'text', text })
}

/** A phone number as text. A number of more than 15 digits has lost its last ones. */
export function readPhone(cell: Cell): Reading {
  if (cell.kind === 'number' && lostDigits(cell.text)) return refused('LG-C071', { read: cell.text })
  const phone = halfWidth(visible(cell.text)).replace(/^[\s_]+|(?<![\s_])[\s_]+$|(?<=\d)\s+(?=\d)/g, '')
  return phone === '' ? BLANK : asText(phone, cell.text)
}

/** Name and phone in one cell. */
export function readContact(cell: Cell): Reading {
  if (cell.kind === 'number' && lostDigits(cell.text)) return refused('LG-C071', { read: cell.text })
  const text = tidy(cell.text)
  return text === '' ? BLANK : plain({ kind: 'text', text })
}

function lostDigits(number: string): boolean {
  return number.replace(/^-|\..*$/g, '').length > 15
}
