import { parseAddress } from '../read/address.ts'
import { AUTHOR, HEADING, mapComments, type Comment } from './comments.ts'
import { childrenOf } from './element.ts'
import type { PackageEditor } from './package-editor.ts'
import { applySplices, cut, type Splice } from './splice.ts'

/** Takes our notes off a sheet: whole comments of our author with their boxes, and what we appended to others. */
export function removeNotes(editor: PackageEditor, sheet: string): void {
  const related = editor.relationsOf(sheet)
  const part = related.find(({ type, target }) => type === 'comments' && editor.has(target))?.target
  if (part === undefined) return
  const xml = editor.text(part)
  const map = mapComments(xml)
  const ours = map.comments.filter(
    (comment) => map.names[comment.author] === AUTHOR || isHeaded(xml, comment),
  )
  const others = map.comments.filter((comment) => !ours.includes(comment))
  const splices = [
    ...ours.map(({ element }) => cut(element)),
    ...others.flatMap((comment) => cutAppended(xml, comment)),
  ]
  editor.setText(part, applySplices(xml, splices))
  const drawing = related.find(({ type, target }) => type === 'vmlDrawing' && editor.has(target))?.target
  if (drawing !== undefined) editor.setText(drawing, withoutBoxes(editor.text(drawing), ours))
}

/** Nothing but our heading stands in front. */
function isHeaded(xml: string, { element }: Comment): boolean {
  const content = xml.slice(element.openEnd, element.closeStart).replace(/<[^>]*>/g, '')
  return content.trimStart().startsWith(HEADING)
}

/** Cuts a comment's text where ours begins, to the end of that text and all runs behind it. */
function cutAppended(xml: string, { element }: Comment): Splice[] {
  const text = childrenOf(xml, element).find((child) => child.name === 'text')
  if (!text) return []
  const marked = xml.indexOf(HEADING, text.start)
  if (marked < 0 || marked > text.end) return []
  const before = /(?:\r?\n|&#(?:10|xA);)$/i.exec(xml.slice(text.start, marked))?.[0].length ?? 0
  const close = xml.indexOf('</', marked)
  const behind = childrenOf(xml, text).filter((child) => child.name === 'r' && child.start > marked)
  return [{ start: marked - before, end: close }, ...behind].map(cut)
}

function withoutBoxes(vml: string, comments: readonly Comment[]): string {
  const cells = new Set(
    comments.map(({ cell }) => {
      const place = parseAddress(cell)
      return place ? `${place.row - 1}/${place.column - 1}` : ''
    }),
  )
  return vml.replace(/<v:shape\s[^]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)\s*</.exec(shape)?.[1] ?? ''
    const column = /<x:Column>\s*(\d+)\s*</.exec(shape)?.[1] ?? ''
    return shape.includes('ObjectType="Note"') && cells.has(`${row}/${column}`) ? '' : shape
  })
}
