import type { Code } from '../findings/catalogue.ts'
import type { ContentTypes } from './content-types.ts'
import type { ZipEntry } from './zip/entry.ts'
import type { Zip } from './zip/open.ts'

/** Content types of the main parts of other programs' packages. */
const FOREIGN_TYPES: readonly [RegExp, Code][] = [
  [/ms-excel\.sheet\.binary/i, 'LG-F010'],
  [/(?:wordprocessingml|ms-word)\.[\w.]*main\+xml$/i, 'LG-F011'],
  [/(?:presentationml|ms-powerpoint)\.[\w.]*main\+xml$/i, 'LG-F012'],
]

/** Where a package says that it is of another kind. */
const FOREIGN_NAMES: readonly [RegExp, Code][] = [
  [/^xl\/workbook\.bin$/i, 'LG-F010'],
  [/^word\/document\.xml$/i, 'LG-F011'],
  [/^ppt\/presentation\.xml$/i, 'LG-F012'],
]

/** The finding for a zip package of another program; undefined where it may be a workbook. */
export function foreignPackage(zip: Zip, types: ContentTypes): Code | undefined {
  if (zip.find('xl/workbook.xml')) return undefined
  const mimetype = zip.find('mimetype')
  if (mimetype) return ofOpenDocument(zip, mimetype)
  for (const type of types.overrides.values()) {
    const code = FOREIGN_TYPES.find(([pattern]) => pattern.test(type))?.[1]
    if (code) return code
  }
  for (const { name } of zip.entries) {
    const code = FOREIGN_NAMES.find(([pattern]) => pattern.test(name))?.[1]
    if (code) return code
  }
  const holdsFiles = zip.entries.some(({ name }) => /\.(?:xlsx?|xlsm|et|docx?|csv)$/i.test(name))
  return holdsFiles ? 'LG-F016' : undefined
}

function ofOpenDocument(zip: Zip, entry: ZipEntry): Code | undefined {
  const type = entry.size < 200 ? zip.read(entry).toString('latin1') : ''
  if (type.includes('opendocument.spreadsheet')) return 'LG-F009'
  if (type.includes('opendocument.presentation')) return 'LG-F012'
  return type.includes('opendocument') ? 'LG-F011' : undefined
}
