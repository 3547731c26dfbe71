import type { Cell } from '../../model/grid.ts'
import { asText, BLANK, plain, refused, type Reading } from './reading.ts'
import { compact } from './spelling.ts'

/** A bank account as text, groups of digits joined. A number of more than 15 digits has lost its last ones. */
export function readAccount(cell: Cell): Reading {
  const read = cell.text
  if (cell.kind === 'number') {
    return /^\d{1,15}$/.test(read) ? plain({ kind: 'text', text: read }) : refused('LG-C071', { read })
  }
  const content = compact(read).replaceAll('-', '')
  if (content === '') return BLANK
  if (!/^\d{6,32}$/.test(content)) return refused('LG-C075', { read })
  return asText(content, read)
}
