import type { Anchor } from './boxes.ts'
import type { Note } from './comments.ts'

/** A note with the place of its box. */
export interface Box {
  note: Note
  anchor: Anchor
}

const BLOCK = 1024
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** Shape ids of a workbook are given out in blocks of 1024; a block belongs to one drawing. */
export function usedBlocks(drawings: readonly string[]): Set<number> {
  return new Set(
    drawings.flatMap((vml) => [...blocksOf(vml), ...idsOf(vml).map((id) => Math.floor(id / BLOCK))]),
  )
}

function blocksOf(vml: string): number[] {
  const written = /<o:idmap\b[^>]*?\sdata\s*=\s*["']([\d,\s]*)["']/.exec(vml)?.[1] ?? ''
  return written
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number)
}

function idsOf(vml: string): number[] {
  return [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]))
}

/** A drawing with nothing but the boxes of our notes. `taken` are the blocks of the workbook; ours are added to it. */
export function newDrawing(boxes: readonly Box[], taken: Set<number>): string {
  const { ids, blocks } = shapeIds(boxes.length, [], [], taken)
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>` +
    SHAPE_TYPE +
    boxes.map((box, index) => shapeXml(box, ids[index]!)).join('') +
    '</xml>'
  )
}

/** A drawing that is there, with the boxes of our notes behind what it holds. It need not be proper XML. */
export function withBoxes(vml: string, boxes: readonly Box[], taken: Set<number>): string {
  const end = vml.lastIndexOf('</xml')
  if (end < 0) return vml
  const known = blocksOf(vml)
  const { ids, blocks } = shapeIds(boxes.length, known, idsOf(vml), taken)
  const type = vml.includes('_x0000_t202"') ? '' : declared(SHAPE_TYPE)
  const shapes = boxes.map((box, index) => declared(shapeXml(box, ids[index]!))).join('')
  const whole = vml.slice(0, end) + type + shapes + vml.slice(end)
  if (known.length === 0 || blocks.length === known.length) return whole
  return whole.replace(/(<o:idmap\b[^>]*?\sdata\s*=\s*["'])[\d,\s]*/, `$1${blocks.join(',')}`)
}

/** Names its namespaces itself: the drawing may use other prefixes. */
function declared(shape: string): string {
  return shape.replace(
    /^<v:\w+/,
    '$& xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"',
  )
}

function shapeIds(
  count: number,
  known: readonly number[],
  used: readonly number[],
  taken: Set<number>,
): { ids: number[]; blocks: number[] } {
  const highest = used.reduce((most, id) => Math.max(most, id), 0)
  const blocks = known.length > 0 || highest === 0 ? [...known] : [Math.floor(highest / BLOCK)]
  let block = blocks.at(-1) ?? nextBlock(blocks, taken)
  let id = used
    .filter((one) => Math.floor(one / BLOCK) === block)
    .reduce((most, one) => Math.max(most, one), block * BLOCK)
  const ids: number[] = []
  while (ids.length < count) {
    id += 1
    if (id >= (block + 1) * BLOCK) {
      block = nextBlock(blocks, taken)
      id = block * BLOCK + 1
    }
    ids.push(id)
  }
  return { ids, blocks }
}

function nextBlock(blocks: number[], taken: Set<number>): number {
  let block = 1
  while (taken.has(block)) block += 1
  taken.add(block)
  blocks.push(block)
  return block
}

function shapeXml({ note, anchor }: Box, id: number): string {
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`
  )
}
