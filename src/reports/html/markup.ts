import { maskPrivate } from '../../findings/mask.ts'

/** Text that may stand in a page as it is: everything else is escaped on its way in. */
export interface Markup {
  readonly markup: string
}

export type Piece = string | number | Markup | null | readonly Piece[]

/**
 * A piece of a page: texts between are escaped, and whatever looks like a phone, ID or account number in them is masked;
 * lists are joined, null is nothing.
 */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let markup = texts[0]!
  pieces.forEach((piece, index) => {
    markup += markupOf(piece) + texts[index + 1]!
  })
  return { markup }
}

/** Something that is markup already: what a chart library drew, what `html` made. */
export function asMarkup(markup: string): Markup {
  return { markup }
}

function markupOf(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') return escaped(masked(piece))
  return isList(piece) ? piece.map(markupOf).join('') : piece.markup
}

function isList(piece: Markup | readonly Piece[]): piece is readonly Piece[] {
  return Array.isArray(piece)
}

/** In the name of a file the number may end before the dot of its kind. */
function masked(text: string): string {
  return text
    .split(/(\.(?=[A-Za-z]))/)
    .map(maskPrivate)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or an attribute; control characters, which no page may hold, are left out. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '')
}
