import { makeFinding } from '../findings/make.ts'
import { figureText } from '../model/amount-text.ts'
import { subjectKey } from '../model/county.ts'
import { points } from '../model/decimal.ts'
import type { Check } from '../packs/schema/check.ts'
import { firstPath, type RunCheck } from './reported.ts'
import { subjectFigure } from './subject-figure.ts'

type Params = NonNullable<Check['within']>

/** A figure or a sum of a subject above another of its figures (D-X5). A sum stands in no one cell. */
export const checkWithin: RunCheck<Params> = ({ subject: key, of, most }, check, pack, county) =>
  county.subjects
    .filter(({ kind }) => kind === key)
    .flatMap((subject) => {
      const [figure, limit] = [subjectFigure(pack, subject, of), subjectFigure(pack, subject, most)]
      if (!figure || !limit || figure.value.lte(limit.value)) return []
      const data = {
        label: figure.label,
        read: figureText(points(figure.value)),
        other: limit.label,
        most: figureText(points(limit.value)),
      }
      const { period } = subject
      const at = {
        clause: check.clause,
        severity: check.severity,
        subject: subjectKey(subject),
        ...(period !== undefined && { period }),
      }
      const cell = figure.observation
      const path = limit.observation?.spot.path ?? firstPath(subject)
      const place = cell ? { ...cell.spot, field: cell.field } : { path }
      return [makeFinding('LG-X064', data, { ...at, ...place })]
    })
