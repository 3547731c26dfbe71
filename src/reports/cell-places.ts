import type { Spot } from '../model/observation.ts'

/** Where something stands, any part of which may be unknown. */
export type Somewhere = { readonly [Part in keyof Spot]: string | null }

/** `石桥镇.xlsx：附件2 考核数据!D6、E6；附表3 一号驿站!B9`: each file and each sheet once; '' for no cell at all. */
export function placesText(places: readonly Somewhere[]): string {
  const files = new Map<string, Map<string, Set<string>>>()
  for (const { path, sheet, cell } of places) {
    if (cell === null) continue
    const sheets = files.get(path ?? '') ?? new Map<string, Set<string>>()
    files.set(path ?? '', sheets)
    sheets.set(sheet ?? '', (sheets.get(sheet ?? '') ?? new Set()).add(cell))
  }
  const lines = [...files].map(([path, sheets]) => {
    const cells = [...sheets].map(([sheet, own]) => (sheet === '' ? '' : `${sheet}!`) + [...own].join('、'))
    return (path === '' ? '' : `${path}：`) + cells.join('；')
  })
  return lines.join('\n')
}
