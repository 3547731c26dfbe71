// Reference: what no program that reads workbooks can do without: each XML part inflated and read token by token.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ownModules } from '../own-modules.js'

const { openZip, decodeXml, XmlReader } = await ownModules(`
  export { openZip } from './src/workbook/zip/open.ts'
  export { decodeXml } from './src/workbook/encoding.ts'
  export { XmlReader } from './src/workbook/xml.ts'
`)
const folder = process.argv[2]
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
for (const name of names.filter((file) => file.endsWith('.xlsx'))) {
  const zip = openZip(readFileSync(path.join(folder, name)))
  for (const entry of zip.entries.filter((part) => /\.(?:xml|rels)$/.test(part.name))) {
    const xml = new XmlReader(decodeXml(zip.read(entry)))
    while (xml.next() !== 'end');
  }
}
