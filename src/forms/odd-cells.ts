import type { Code } from '../findings/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import type { Area, Grid, Oddity } from '../model/grid.ts'
import type { Observation } from '../model/observation.ts'
import { findingAt, type Reader } from './observe.ts'
import type { PrintedForm } from './printed-form.ts'

/** What somebody filled in, and where. */
export interface Placed {
  observation: Observation
  row: number
  column: number
}

const CODES: Readonly<Record<Oddity, Code>> = {
  unseen: 'LG-S007',
  struck: 'LG-S008',
  raised: 'LG-S013',
  moving: 'LG-S010',
  outside: 'LG-S011',
  stale: 'LG-S012',
}
/** So many cells are named. */
const FEW = 6

/** One finding for each way in which cells that count may not be what a person sees there, or doesn't see on paper. */
export function oddCells(
  { oddities, printed }: Grid,
  placed: readonly Placed[],
  form: PrintedForm,
  reader: Reader,
): Finding[] {
  if (!oddities && !printed) return []
  const reckoned = withoutWords(placed, form)
  const codeOf = ({ observation: { spot } }: Placed): Code | undefined => {
    const oddity = oddities?.get(spot.cell)
    return oddity && CODES[oddity]
  }
  const found = Object.values(CODES).flatMap((code) =>
    cellFindings(
      reckoned.filter((place) => codeOf(place) === code),
      code,
      reader,
    ),
  )
  const offPaper = printed ? reckoned.filter((place) => !printed.some((area) => isWithin(place, area))) : []
  return [...found, ...cellFindings(offPaper, 'LG-S009', reader)]
}

/** Numbers of rows and remarks decide nothing. */
function withoutWords(placed: readonly Placed[], { head, fields, foot }: PrintedForm): Placed[] {
  const words = [...head, ...fields, ...foot].filter(({ field: { type } }) =>
    /^(?:serial|text|longText)$/.test(type),
  )
  const labels = new Set(words.map(({ label }) => label))
  return placed.filter(({ observation: { label } }) => !labels.has(label))
}

function isWithin({ row, column }: Placed, { top, left, bottom, right }: Area): boolean {
  return top <= row && row <= bottom && left <= column && column <= right
}

function cellFindings(placed: readonly Placed[], code: Code, reader: Reader): Finding[] {
  const cells = [...new Set(placed.map(({ observation }) => observation.spot.cell))]
  const [first] = cells
  if (first === undefined) return []
  const few = cells.slice(0, FEW)
  const isAll = few.length === cells.length
  const data = {
    cells: few.join('、') + (isAll ? ' ' : ` 等 ${cells.length} 格`),
    cellsEn: few.join(', ') + (isAll ? '' : ` and more (${cells.length} cells)`),
  }
  return [findingAt(reader, first, null, code, data)]
}
