import { workerData, type MessagePort } from 'node:worker_threads'
import { read, type CellObject } from '@e965/xlsx'

/** Row, column (0-based), kind and value of each filled cell, four entries a cell. */
export type FlatCells = (number | string)[]

/** What the worker answers: the sheets in the order in which they lie in the file, or that it could not. */
export type Answer = { ok: true; sheets: FlatCells[] } | { ok: false }

/** What the thread is given: `signal` is 1 when it starts to think, 2 when its answer is sent. */
interface Task {
  bytes: Uint8Array
  signal: Int32Array
  port: MessagePort
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

function answer(): Answer {
  try {
    const { SheetNames, Sheets } = read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
    })
    return { ok: true, sheets: SheetNames.map((name) => flat(Sheets[name]?.['!data'] ?? [])) }
  } catch {
    return { ok: false }
  }
}

function flat(rows: CellObject[][]): FlatCells {
  const cells: FlatCells = []
  rows.forEach((row, number) => {
    row.forEach((cell, column) => {
      const value = valueOf(cell)
      if (value !== undefined) cells.push(number, column, cell.t, value)
    })
  })
  return cells
}

function valueOf({ t, v }: CellObject): string | number | undefined {
  if (t === 'n' && typeof v === 'number') return v
  if (t === 's' && typeof v === 'string') return v
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE'
  if (t === 'e') return ERRORS[Number(v)] ?? '#N/A'
  return undefined
}

function say(step: number): void {
  Atomics.store(signal, 0, step)
  Atomics.notify(signal, 0)
}

const { bytes, signal, port }: Task = workerData
say(1)
port.postMessage(answer())
say(2)
