import { existsSync, readFileSync } from 'node:fs'
import { OUTPUT_MARK } from '../../reports/output-mark.ts'
import { readWorkbook } from '../../workbook/read.ts'
import { saveOne } from '../save-one.ts'

/** Writes a trial; an earlier one may be written over, any other file only by force. Throws a UsageFault. */
export function saveTrial(file: string, bytes: Buffer, force: boolean): void {
  saveOne(file, bytes, force || isOurs(file))
}

function isOurs(file: string): boolean {
  if (!existsSync(file)) return false
  const read = readWorkbook(readFileSync(file), file)
  return read.ok && read.workbook.sheets.some(({ sheet }) => sheet === OUTPUT_MARK)
}
