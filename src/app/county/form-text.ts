import type { FilledForm, FilledRow, Observation, Value } from '../../model/observation.ts'

/**
 * The forms of one file as text and back: what a run keeps so that it need not read the file again. Paths are left out;
 * fields and labels stand once. Not a format for others: the program's version is part of what such text is kept under.
 */
export function formsText(forms: readonly FilledForm[]): string {
  const names = new Names()
  const written = forms.map((form) => [
    form.form,
    form.sheet,
    form.index,
    form.untouched ? 1 : 0,
    cellsOf(form.head, names),
    form.rows.map((row) => [row.row, row.untouched ? 1 : 0, ...cellsOf(row.fields, names)]),
  ])
  return JSON.stringify([names.written, written])
}

/** Key, field and label of the cells, each written once. */
class Names {
  readonly written: string[] = []
  private readonly places = new Map<string, number>()
  /** by key, what stood there last: the cells of a column are of one name */
  private readonly last = new Map<string, { field: string; label: string; place: number }>()

  place(key: string, field: string, label: string): number {
    const last = this.last.get(key)
    if (last?.field === field && last.label === label) return last.place
    const name = JSON.stringify([key, field, label])
    const place = this.places.get(name) ?? this.written.push(name) - 1
    this.places.set(name, place)
    this.last.set(key, { field, label, place })
    return place
  }
}

type Atom = string | number | readonly unknown[]

/** Key and field are one for nearly all; the name of both and the label stand in a list of their own. */
function cellsOf(fields: FilledForm['head'], names: Names): Atom[] {
  return Object.entries(fields).map(([key, { field, label, spot, raw, value }]) => {
    const at = names.place(key, field, label)
    const plain = plainValue(value, raw)
    return plain === undefined ? [at, spot.cell, raw, value] : [at, spot.cell, raw, plain]
  })
}

/** The kinds whose content is what was typed. */
const PLAIN = { blank: 0, number: 1, text: 2, choice: 3, date: 4, invalid: 5 } as const

function plainValue(value: Value, raw: string): number | undefined {
  switch (value.kind) {
    case 'blank':
      return raw === '' ? PLAIN.blank : undefined
    case 'invalid':
      return PLAIN.invalid
    case 'number':
      return value.number === raw && value.unit === undefined ? PLAIN.number : undefined
    case 'text':
      return value.text === raw ? PLAIN.text : undefined
    case 'choice':
      return value.choice === raw ? PLAIN.choice : undefined
    case 'date':
      return value.date === raw ? PLAIN.date : undefined
    default:
      return undefined
  }
}

type WrittenCell = [name: number, cell: string, raw: string, value: number | Value]
type WrittenRow = [row: number, untouched: number, ...cells: WrittenCell[]]
type WrittenForm = [
  form: string,
  sheet: string,
  index: number,
  untouched: number,
  head: WrittenCell[],
  rows: WrittenRow[],
]

/** The forms that such a text holds, as those of the file at this path. */
export function formsFrom(text: string, path: string): FilledForm[] {
  const [names, forms] = JSON.parse(text) as [string[], WrittenForm[]]
  const named = names.map((name) => JSON.parse(name) as [string, string, string])
  return forms.map(([form, sheet, index, untouched, head, rows]) => {
    const fields = (cells: readonly WrittenCell[]) => {
      const read: Record<string, Observation> = {}
      for (const [name, cell, raw, value] of cells) {
        const [key, field, label] = named[name]!
        read[key] = { field, label, spot: { path, sheet, cell }, raw, value: valueFrom(value, raw) }
      }
      return read
    }
    return {
      form,
      path,
      sheet,
      index,
      head: fields(head),
      rows: rows.map(([row, blank, ...cells]): FilledRow => ({
        row,
        fields: fields(cells),
        untouched: blank === 1,
      })),
      untouched: untouched === 1,
    }
  })
}

const BLANK: Value = { kind: 'blank' }
const INVALID: Value = { kind: 'invalid' }

function valueFrom(value: number | Value, raw: string): Value {
  switch (value) {
    case PLAIN.blank:
      return BLANK
    case PLAIN.invalid:
      return INVALID
    case PLAIN.number:
      return { kind: 'number', number: raw }
    case PLAIN.text:
      return { kind: 'text', text: raw }
    case PLAIN.choice:
      return { kind: 'choice', choice: raw }
    case PLAIN.date:
      return { kind: 'date', date: raw }
    default:
      return value as Value
  }
}
