// A result that somebody changed by hand, to be found by `lingong verify`.
import exceljs from 'exceljs'

/** Raises the first amount of the publication. */
export async function tamper(file) {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(file)
  const [sheet] = book.worksheets
  const [row, column] = placeOf(sheet, '金额（元）')
  const cell = sheet.getCell(row + 1, column)
  cell.value = Number(cell.value) + 1000
  await book.xlsx.writeFile(file)
}

function placeOf(sheet, text) {
  let place
  sheet.eachRow((row, number) =>
    row.eachCell((cell, column) => {
      if (cell.value === text) place ??= [number, column]
    }),
  )
  return place
}
