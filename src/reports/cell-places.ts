import type { Where } from '../model/place-text.ts'

/** `石桥镇.xlsx：附件2 考核数据!D6、E6；附表3 一号驿站!B9`: a file and a sheet once for what follows of it; '' for no cell at all. */
export function placesText(places: readonly Where[]): string {
  let said = ''
  let last: Where | null = null
  for (const place of places) {
    const { path, sheet, cell } = place
    if (cell === null) continue
    const sameFile = last !== null && last.path === path
    if (sameFile && last?.sheet === sheet) {
      if (last.cell !== cell) said += `、${cell}`
    } else {
      const file = path === null ? '' : `${path}：`
      const lead = sameFile ? '；' : said === '' ? file : `\n${file}`
      said += lead + (sheet === null ? '' : `${sheet}!`) + cell
    }
    last = place
  }
  return said
}
