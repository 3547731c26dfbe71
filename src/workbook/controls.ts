import type { Package } from './package.ts'

/** Parts of a sheet that may hold something which stands in no cell, by the type of their relationship; how it is written. */
interface Beside {
  holders: ReadonlySet<string>
  says: RegExp
}

/** A check box or an option button: in its own part, in the old drawing, as an ActiveX control. */
const BOXES: Beside = {
  holders: new Set(['ctrlProp', 'vmlDrawing', 'control']),
  says: /objectType\s*=\s*["'](?:checkbox|radio)["']|8BD21D4[05]-EC42-11CE-9E0D-00AA006002F3/i,
}
/** A text box, or a shape with a text; pictures and charts have none in the drawing. */
const TEXTS: Beside = { holders: new Set(['drawing']), says: /<(?:[\w.-]+:)?t>\s*[^<\s]/ }

/** What floats above the cells of a sheet, and so stands in none of them. */
export function floatingOn(
  { relationships, zip }: Package,
  sheet: string,
): { boxes: boolean; texts: boolean } {
  const related = sheet === '' ? [] : relationships(sheet)
  const holds = ({ holders, says }: Beside): boolean =>
    related.some(({ type, target, external }) => {
      const entry = holders.has(type) && !external ? zip.find(target) : undefined
      return entry !== undefined && says.test(zip.read(entry).toString('latin1'))
    })
  return { boxes: holds(BOXES), texts: holds(TEXTS) }
}
