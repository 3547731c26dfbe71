/** What an annotated copy holds of ours beside the reader's `RESULT_SHEET`. */
export const RESULT_TITLE = 'lingong-result'
/** author of our notes */
export const AUTHOR = 'lingong'
/** first line of a note of ours: authors get lost in some programs */
export const HEADING = '【校验结果】'

const TRANSITIONAL = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'

/** The namespaces of a package: the usual ones, or those of strict Office Open XML. */
export interface Dialect {
  main: string
  relationships: string
}

/** The namespaces that a part's root tag declares. */
export function dialectOf(rootTag: string): Dialect {
  return rootTag.includes(`${STRICT}spreadsheetml/main`)
    ? { main: `${STRICT}spreadsheetml/main`, relationships: `${STRICT}officeDocument/relationships` }
    : {
        main: `${TRANSITIONAL}spreadsheetml/2006/main`,
        relationships: `${TRANSITIONAL}officeDocument/2006/relationships`,
      }
}

/** `r:id="…"` in the terms of a part's root: with its prefix for relationships, or with a declaration of its own. */
export function relationAttribute(rootTag: string, dialect: Dialect, id: string): string {
  const declared = /\sxmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g
  for (const [, prefix, uri] of rootTag.matchAll(declared)) {
    if (uri === dialect.relationships) return `${prefix}:id="${id}"`
  }
  return `xmlns:r="${dialect.relationships}" r:id="${id}"`
}
