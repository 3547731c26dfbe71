import { readFileSync, statSync } from 'node:fs'
import { makeFinding } from '../findings/make.ts'
import { UsageFault, type Finding } from '../model/finding.ts'
import type { Workbook } from '../model/grid.ts'
import { hashOf } from '../model/hash.ts'
import type { Table } from '../model/table.ts'
import { strippingFault } from '../workbook/annotate/strip.ts'
import type { ArchiveEntry } from '../workbook/archive.ts'
import { readWorkbook } from '../workbook/read.ts'
import { readTable } from '../workbook/table.ts'
import { faultFinding, readPacked } from './sources/archives.ts'
import type { Source } from './sources.ts'

export type Opened<T> = ({ ok: true } & T) | { ok: false; finding: Finding }

/** Larger files are refused unread: a filled-in town takes well under 1 MB. */
const LARGEST = 64 * 1024 * 1024

/** The bytes of a file, or a finding: no such file, a folder, too large, not to be read. */
export function readBytes(source: Source): Opened<{ bytes: Buffer }> {
  const refuse = (code: Parameters<typeof makeFinding>[0]) =>
    ({ ok: false, finding: makeFinding(code, { file: source.path }, { path: source.path }) }) as const
  if (source.within) return readFromArchive(source, source.within)
  try {
    const stat = statSync(source.absolute, { throwIfNoEntry: false })
    // a name that is not in UTF-8 is read with such signs for what it doesn't say
    if (!stat) return refuse(source.absolute.includes('\ufffd') ? 'LG-F039' : 'LG-F001')
    if (stat.isDirectory()) return refuse('LG-F002')
    if (stat.size > LARGEST) return refuse('LG-F004')
    return { ok: true, bytes: readFileSync(source.absolute) }
  } catch {
    return refuse('LG-F003')
  }
}

function readFromArchive(source: Source, within: readonly ArchiveEntry[]): Opened<{ bytes: Buffer }> {
  const { path } = source
  if (within.at(-1)!.size > LARGEST)
    return { ok: false, finding: makeFinding('LG-F004', { file: path }, { path }) }
  try {
    return { ok: true, bytes: readPacked(source.absolute, within) }
  } catch (fault) {
    return { ok: false, finding: faultFinding(fault, path) }
  }
}

/** A clerk's workbook, or the finding that says why not; `given` where its bytes have been read already. */
export function readWorkbookFile(source: Source, given?: Buffer): Opened<{ workbook: Workbook }> {
  const there = given ? ({ ok: true, bytes: given } as const) : readBytes(source)
  if (!there.ok) return there
  const read = readWorkbook(there.bytes, source.path)
  if (!read.ok || read.workbook.annotatedFrom === null) return read
  const finding = strippingFault(there.bytes, source.path)
  return finding ? { ok: false, finding } : read
}

/** A list that the user names (roster, stations, review); a file that can't be read is a usage fault (exit code 2). */
export function readTableFile(source: Source): Table {
  const read = readBytes(source)
  if (!read.ok) throw new UsageFault([read.finding])
  const table = readTable(read.bytes, source.path)
  if (!table.ok) throw new UsageFault([table.finding])
  const { sheet, rows, others } = table
  return { path: source.path, sha256: hashOf(read.bytes), sheet, rows, others }
}
