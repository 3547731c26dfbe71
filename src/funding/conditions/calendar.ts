/** Days as YYYY-MM-DD, reckoned without clock and time zone. */

/** The same day so many months later; the last of the month where there is no such day (08-31 → 02-28). */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year!, month! - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return text(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date!, last))))
}

/** The day (YYYY-MM-DD) so many days after another. */
export function daysLater(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number)
  return text(new Date(Date.UTC(year!, month! - 1, date! + days)))
}

/** The months of a year, 1 … 12, in which no day lies from one day to another, both included. */
export function monthsOutside(year: string, from: string, to: string): number[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const first = `${year}-${String(month).padStart(2, '0')}-01`
    const last = daysLater(monthsLater(first, 1), -1)
    return to < first || from > last
  })
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10)
}
