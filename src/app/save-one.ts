import { existsSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import { saveFile, SaveFault } from '../workbook/save.ts'
import { bytesThere, makeFolder } from './outputs.ts'
import { isFolder } from './sources.ts'

/**
 * Writes one file that the user named, in a folder that is made where it isn't there. Throws a UsageFault where another
 * file stands there and nobody said to overwrite it, or where it can't be written.
 */
export function saveOne(file: string, bytes: Buffer, force: boolean): void {
  const absolute = path.resolve(file)
  if (bytesThere(absolute)?.equals(bytes)) return
  if (existsSync(absolute) && !isFolder(absolute) && !force)
    throw new UsageFault([makeFinding('LG-F030', { name: file }, { path: file })])
  makeFolder(path.dirname(absolute))
  try {
    saveFile(absolute, bytes)
  } catch (fault) {
    if (!(fault instanceof SaveFault)) throw fault
    throw new UsageFault([makeFinding(fault.code, { name: file }, { path: file })], { cause: fault })
  }
}
