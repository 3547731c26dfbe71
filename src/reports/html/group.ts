import { html, type Markup } from './markup.ts'

/** Short enough to stand on one printed page together with its name. */
const SMALL = 12

/** A table of one town under its name, folded or open. */
export function foldedGroup(
  { name, says, rows, open }: { name: string; says: string; rows: number; open: boolean },
  table: Markup | null,
): Markup {
  const size = rows <= SMALL ? 'group small' : 'group'
  return html`<details class="${size}" ${open ? html` open` : null}>
    <summary><b>${name}</b>　${says}</summary>
    ${table}
  </details>`
}
