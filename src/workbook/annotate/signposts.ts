import { CONTENT_TYPES } from '../content-types.ts'
import { isWorksheet, type Package } from '../package.ts'
import type { PackageEditor } from './package-editor.ts'

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/**
 * Puts in what says where a package's parts are and of which kind, where that is missing: we find them without, other
 * programs don't, and the copy must open everywhere.
 */
export function addSignposts(editor: PackageEditor, source: Package): void {
  if (!editor.has(CONTENT_TYPES)) editor.add(CONTENT_TYPES, typesOf(source))
  const leads = editor.relationsOf('').some(({ type }) => type === 'officeDocument')
  if (!leads) editor.addRelation('', OFFICE, source.workbook)
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
  const overrides = new Map(parts.flatMap(([part, kind]) => (part === null ? [] : [[part, kind] as const])))
  return (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    [...overrides]
      .map(([part, kind]) => `<Override PartName="/${part}" ContentType="${KIND}.${kind}+xml"/>`)
      .join('') +
    '</Types>'
  )
}
