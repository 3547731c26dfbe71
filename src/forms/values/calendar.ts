/** `2024-09-01` from its parts as typed; undefined where there is no such day or the year is outside of 1900 … 2100. */
export function dateOf(year: string, month: string, day: string): string | undefined {
  const text = `${monthOf(year, month) ?? ''}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return undefined
  return date.toISOString().slice(0, 10) === text ? text : undefined
}

/** `2024-09` from its parts as typed; undefined where there is no such month. */
export function monthOf(year: string, month: string): string | undefined {
  const number = Number.parseInt(month, 10)
  const era = Number.parseInt(year, 10)
  if (number < 1 || number > 12 || era < 1900 || era > 2100) return undefined
  return `${year}-${month.padStart(2, '0')}`
}
