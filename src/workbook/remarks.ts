import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { floatingOn } from './controls.ts'
import { LEGACY_NAME } from './legacy/rewrite.ts'
import type { Package } from './package.ts'

/** What is to be said of a workbook that was read: what we can't see, and what a copy of it can't keep. */
export function remarksOn(source: Package, path: string): Finding[] {
  const remarks: Finding[] = []
  if (source.defines(LEGACY_NAME)) remarks.push(oldFormat(path))
  if (isSigned(source)) remarks.push(makeFinding('LG-F036', {}, { path }))
  for (const { name: sheet, part } of source.sheets) {
    const { boxes, texts } = floatingOn(source, part)
    if (boxes) remarks.push(makeFinding('LG-S005', {}, { path, sheet }))
    if (texts) remarks.push(makeFinding('LG-S014', {}, { path, sheet }))
  }
  return remarks
}

/** The notice that a workbook is in the old format (.xls). */
export function oldFormat(path: string): Finding {
  return makeFinding('LG-F035', {}, { path })
}

/** A signature stays in an annotated copy, but it no longer holds for what was changed. */
function isSigned({ zip }: Package): boolean {
  return zip.entries.some((entry) => /^_xmlsignatures\//i.test(entry.name))
}
