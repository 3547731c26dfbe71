import { columnsOf } from '../field-path.ts'
import type { Path } from '../places.ts'
import type { Field } from '../schema/form.ts'
import { fieldsOf, subjectsOf, type Complaint, type View } from './view.ts'

/** A list whose entries are told apart by what they say. */
interface Named {
  label: string
  names: readonly string[]
  at: (index: number) => Path
}

/** Titles by which forms are told apart, choices of a field, words of its counts, grades and stars, clauses of payments, questions of 评审表, columns of a sum, own sheets: each stands once. */
export function namesTwice(view: View): Complaint[] {
  const lists = [formTitles, choiceLists, subjectLists, summedColumns, ownSheets]
  return lists
    .flatMap((listsIn) => listsIn(view))
    .flatMap(({ label, names, at }) =>
      names.flatMap((read, index): Complaint[] =>
        names.indexOf(read) === index ? [] : [{ code: 'LG-P141', path: at(index), data: { label, read } }],
      ),
    )
}

function formTitles({ pack }: View): Named[] {
  const titles = Object.entries(pack.forms).flatMap(([id, { title, titles: others = [] }]) =>
    [...new Set([title, ...others])].map((name) => ({
      name,
      path: ['forms', id, ...(name === title ? ['title'] : ['titles', others.indexOf(name)])],
    })),
  )
  return [{ label: 'title', names: titles.map(({ name }) => name), at: (index) => titles[index]!.path }]
}

function choiceLists(view: View): Named[] {
  return fieldsOf(view).flatMap(({ field, path }) => listsOf(field, path))
}

function listsOf({ label, choices = [], parts = {} }: Field, path: Path): Named[] {
  const keys = Object.keys(parts)
  return [
    { label, names: choices, at: (index) => [...path, 'choices', index] },
    { label, names: Object.values(parts), at: (index) => [...path, 'parts', keys[index]!] },
  ]
}

function subjectLists(view: View): Named[] {
  return subjectsOf(view).flatMap(({ subject: { grades, duties, payments, reviewFlags = [] }, path }) => {
    const named = { grades, stars: duties?.stars }
    return [
      ...Object.entries(named).flatMap(([label, banded]): Named[] => {
        if (!banded) return []
        const { rows, otherwise } = banded
        const base = label === 'stars' ? [...path, 'duties', label] : [...path, label]
        return [
          {
            label,
            names: [...rows.map(({ grade }) => grade), ...(otherwise === undefined ? [] : [otherwise])],
            at: (index) => (index < rows.length ? [...base, 'rows', index, 'grade'] : [...base, 'otherwise']),
          },
        ]
      }),
      {
        // results, labels and budgets know a payment by its clause
        label: 'payments',
        names: payments.map(({ clause }) => clause),
        at: (index: number) => [...path, 'payments', index, 'clause'],
      },
      {
        label: 'reviewFlags',
        names: reviewFlags.map(({ key }) => key),
        at: (index: number) => [...path, 'reviewFlags', index, 'key'],
      },
    ]
  })
}

function summedColumns({ pack: { measures = {} } }: View): Named[] {
  return Object.entries(measures).map(([key, measure]) => {
    const columns = columnsOf(measure)
    const names = columns.map(({ path }) => path)
    return { label: measure.label, names, at: (index) => ['measures', key, ...columns[index]!.at] }
  })
}

function ownSheets({ pack: { sheets = [] } }: View): Named[] {
  return [
    { label: 'sheets', names: sheets.map(({ name }) => name), at: (index) => ['sheets', index, 'name'] },
  ]
}
