// Reference: exceljs loads each file below a folder, and nothing else, all in one process.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import exceljs from 'exceljs'

const folder = process.argv[2]
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
for (const name of names.filter((file) => file.endsWith('.xlsx')))
  await new exceljs.Workbook().xlsx.readFile(path.join(folder, name))
