import type { Package } from './package.ts'

/** How a check box or an option button says what it is: in its own part, in the old drawing, as an ActiveX control. */
const BOXES = /objectType\s*=\s*["'](?:checkbox|radio)["']|8BD21D4[05]-EC42-11CE-9E0D-00AA006002F3/i
const HOLDERS: ReadonlySet<string> = new Set(['ctrlProp', 'vmlDrawing', 'control'])

/** Names of the worksheets with check boxes or option buttons: what is ticked there stands in no cell. */
export function sheetsWithBoxes(source: Package): string[] {
  return source.sheets.filter(({ part }) => part !== '' && hasBoxes(source, part)).map(({ name }) => name)
}

function hasBoxes({ relationships, zip }: Package, part: string): boolean {
  return relationships(part).some(({ type, target, external }) => {
    const entry = HOLDERS.has(type) && !external ? zip.find(target) : undefined
    return entry !== undefined && BOXES.test(zip.read(entry).toString('latin1'))
  })
}
