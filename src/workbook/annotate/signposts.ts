import { CONTENT_TYPES } from '../content-types.ts'
import { USUAL } from '../dialect.ts'
import { partType, typesXml } from '../package-xml.ts'
import { isWorksheet, type Package } from '../package.ts'
import type { PackageEditor } from './package-editor.ts'
import { straightenTargets } from './plain-targets.ts'

/**
 * Puts in what says where a package's parts are and of which kind, where that is missing, and straightens what says it
 * in a roundabout way: we find them all the same, other programs don't, and the copy must open everywhere.
 */
export function addSignposts(editor: PackageEditor, source: Package): void {
  for (const part of ['', source.workbook, ...source.sheets.map((sheet) => sheet.part)])
    straightenTargets(editor, part)
  if (!editor.has(CONTENT_TYPES)) editor.add(CONTENT_TYPES, typesOf(source))
  const leads = editor.relationsOf('').some(({ type }) => type === 'officeDocument')
  if (!leads) editor.addRelation('', `${USUAL.relationships}/officeDocument`, source.workbook)
}

function typesOf({ workbook, sheets, stylesPart, stringsPart }: Package): string {
  const parts: [string | null, string][] = [
    [workbook, 'sheet.main'],
    [stylesPart, 'styles'],
    [stringsPart, 'sharedStrings'],
    ...sheets
      .filter((sheet) => sheet.part !== '' && isWorksheet(sheet))
      .map(({ part }): [string, string] => [part, 'worksheet']),
  ]
  const types = parts.flatMap(([part, kind]) => (part === null ? [] : [[part, partType(kind)] as const]))
  return `<?xml version="1.0" encoding="UTF-8"?>${typesXml(new Map(types))}`
}
