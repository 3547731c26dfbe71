import { handBook, sheetXml } from '../workbook/annotate/hand.ts'

/** A small workbook of one sheet with these cells; null leaves one out. */
export function book(sheet: string, rows: Rows): Buffer {
  const workbook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  return handBook({ sheets: [sheetXml(dataXml(rows))], workbook })
}

/** A sheet's XML with these cells in the place of all others. */
export function holding(rows: Rows): (xml: string) => string {
  return (xml) =>
    xml
      .replace(/<mergeCells.*?<\/mergeCells>/s, '')
      .replace(/<sheetData.*?<\/sheetData>/s, () => dataXml(rows))
}

type Rows = readonly (readonly (string | number | null)[])[]

function dataXml(rows: Rows): string {
  const written = rows.map((cells, index) => {
    const row = cells.map((content, column) =>
      cellXml(`${String.fromCharCode(65 + column)}${index + 1}`, content),
    )
    return `<row r="${index + 1}">${row.join('')}</row>`
  })
  return `<sheetData>${written.join('')}</sheetData>`
}

function cellXml(at: string, content: string | number | null): string {
  if (content === null) return ''
  if (typeof content === 'number') return `<c r="${at}"><v>${content}</v></c>`
  const text = content.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** A sheet's XML without one row. */
export function withoutRow(row: number): (xml: string) => string {
  return (xml) => xml.replace(new RegExp(`<row\\b[^>]*\\br="${row}"[^>]*?(?:/>|>.*?</row>)`, 's'), '')
}
