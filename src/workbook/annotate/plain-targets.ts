import { relationshipsPart, resolveTarget } from '../relationships.ts'
import { readRoot, tagOf } from './element.ts'
import type { PackageEditor } from './package-editor.ts'
import { relativeTarget } from './relations.ts'
import { applySplices } from './splice.ts'
import { attributeText, withAttribute } from './tag-text.ts'

/** Steps that lead nowhere, other slashes, escapes. */
const ROUNDABOUT = /Target\s*=\s*["'](?:\.\/|[^"']*(?:\/\.{0,2}\/|\\|%))/

/**
 * Writes the targets of a part's relationships as everybody writes them; '' is the package. Legal are also such as
 * `./../xl/./worksheets/sheet1.xml`, and LibreOffice then finds nothing that belongs to the sheet: neither our notes
 * nor what was there before.
 */
export function straightenTargets(editor: PackageEditor, part: string): void {
  const holder = relationshipsPart(part)
  if (!editor.has(holder)) return
  const xml = editor.text(holder)
  if (!ROUNDABOUT.test(xml)) return
  const splices = readRoot(xml).children.flatMap((child) => {
    const tag = tagOf(xml, child)
    const target = attributeText(tag, 'Target')
    if (target === undefined || attributeText(tag, 'TargetMode') === 'External') return []
    const meant = resolveTarget(target, part)
    const plain = relativeTarget(part, meant)
    // names with other signs may have to be escaped
    if (!/^[\w./-]+$/.test(plain) || target === plain || target === `/${meant}` || !editor.has(meant))
      return []
    return [{ start: child.start, end: child.openEnd, text: withAttribute(tag, 'Target', plain) }]
  })
  editor.setText(holder, applySplices(xml, splices))
}
