// Reference: exceljs loads each file below a folder, and nothing else, all in one process.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import exceljs from 'exceljs'

for (const name of readdirSync(process.argv[2], { recursive: true }).filter((file) => file.endsWith('.xlsx')))
  await new exceljs.Workbook().xlsx.readFile(path.join(process.argv[2], name))
