import type { Area } from '../../model/grid.ts'
import { LAST_ROW, parseArea } from './address.ts'

/** The rectangles of a print area (`'附件1'!$A$1:$P$9,'附件1'!$12:$20`); undefined where it isn't written as such. */
export function printedAreas(text: string): readonly Area[] | undefined {
  const pieces = text.match(/(?:'[^']*'|[^',])+/g) ?? []
  const areas = pieces.flatMap((piece) => areaOf(piece) ?? [])
  return areas.length > 0 && areas.length === pieces.length ? areas : undefined
}

function areaOf(piece: string): Area | undefined {
  const range = piece.slice(piece.lastIndexOf('!') + 1).replace(/[\s$]/g, '')
  const [from = '', to = from] = range.split(':')
  if (/^[A-Z]+$/i.test(from)) return parseArea(`${from}1:${to}${LAST_ROW}`)
  if (/^\d+$/.test(from)) return parseArea(`A${from}:XFD${to}`)
  return parseArea(range)
}
