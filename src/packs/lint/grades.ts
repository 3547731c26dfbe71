import { decimal } from '../../model/decimal.ts'
import { nearestOrAll } from '../nearest.ts'
import type { Path } from '../places.ts'
import type { Grades } from '../schema/grades.ts'
import { paymentsOf, type Complaint, type View } from './view.ts'

/** What goes by grade has a number for each grade and no other, and none that is above that of a better one. */
export function gradesWithAmounts(view: View): Complaint[] {
  return paymentsOf(view).flatMap(({ kind, subject, payment, path }) => {
    const { byGrade, conditions, clause } = payment
    const given = [
      { numbers: byGrade?.amounts, at: ['byGrade', 'amounts'] },
      { numbers: conditions?.gradePercent?.percents, at: ['conditions', 'gradePercent', 'percents'] },
    ]
    return given.flatMap(({ numbers, at }): Complaint[] => {
      if (!numbers) return []
      const missing = { key: 'grades', parent: kind }
      if (!subject.grades)
        return [{ code: 'LG-P021', path: ['subjects', kind], on: 'key', data: missing, clause }]
      const found = byGrades(numbers, subject.grades, [...path, ...at])
      return found.map((complaint) => ({ ...complaint, clause }))
    })
  })
}

function byGrades(
  amounts: Readonly<Record<string, string>>,
  { rows, otherwise }: Grades,
  path: Path,
): Complaint[] {
  const grades = [
    ...new Set([...rows.map(({ grade }) => grade), ...(otherwise === undefined ? [] : [otherwise])]),
  ]
  const label = String(path.at(-2))
  const strange = Object.keys(amounts).filter((read) => !grades.includes(read))
  // a misspelt grade is one cause: that the right one has no amount isn't said too
  const absent = strange.length > 0 ? [] : grades.filter((choice) => !Object.hasOwn(amounts, choice))
  const known = grades.filter((grade) => Object.hasOwn(amounts, grade))
  return [
    ...absent.map((choice) => ({ code: 'LG-P109', path, on: 'key', data: { label, choice } }) as const),
    ...strange.map((read): Complaint => {
      const data = { label, read, wanted: nearestOrAll(read, grades) }
      return { code: 'LG-P110', path: [...path, read], on: 'key', data }
    }),
    ...known.slice(1).flatMap((grade, index): Complaint[] => {
      const [points, above] = [amounts[grade]!, amounts[known[index]!]!]
      if (decimal(points).lte(decimal(above))) return []
      return [{ code: 'LG-P105', path: [...path, grade], data: { points, above } }]
    }),
  ]
}
