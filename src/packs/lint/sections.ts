import type { Complaint, View } from './view.ts'

/** A pack has forms, clauses and subjects: without one of them nothing can be filled in, named or scored. */
export function emptySections({ pack: { forms, clauses, subjects } }: View): Complaint[] {
  return Object.entries({ forms, clauses, subjects })
    .filter(([, section]) => Object.keys(section).length === 0)
    .map(([key]) => ({ code: 'LG-P143', path: [key], on: 'key', data: { key } }))
}
