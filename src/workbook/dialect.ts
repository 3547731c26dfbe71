/** The namespaces of a package: the usual ones, or those of strict Office Open XML. */
export interface Dialect {
  main: string
  relationships: string
}

export const USUAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/** The namespaces that a part's root tag declares. */
export function dialectOf(rootTag: string): Dialect {
  return rootTag.includes(STRICT.main) ? STRICT : USUAL
}

/** `r:id="…"` in the terms of a part's root: with its prefix for relationships, or with a declaration of its own. */
export function relationAttribute(rootTag: string, dialect: Dialect, id: string): string {
  const declared = /\sxmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g
  for (const [, prefix, uri] of rootTag.matchAll(declared)) {
    if (uri === dialect.relationships) return `${prefix}:id="${id}"`
  }
  return `xmlns:r="${dialect.relationships}" r:id="${id}"`
}
