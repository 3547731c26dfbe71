import ExcelJS from 'exceljs'

/** Sheet → cell → what somebody types there. */
export type Entries = Readonly<Record<string, Readonly<Record<string, string | number>>>>

/** Fills a workbook of ours in as a clerk does: the cells named, and nothing else. */
export async function fillIn(path: string, entries: Entries, to = path): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  for (const [sheet, cells] of Object.entries(entries)) {
    for (const [cell, value] of Object.entries(cells))
      workbook.getWorksheet(sheet)!.getCell(cell).value = value
  }
  await workbook.xlsx.writeFile(to)
}

/** The cells of a column from a row down; what is left out stays as it is. */
export function down(
  column: string,
  top: number,
  values: readonly (string | number | null)[],
): Record<string, string | number> {
  return Object.fromEntries(
    values.flatMap((value, index) => (value === null ? [] : [[`${column}${top + index}`, value]])),
  )
}
