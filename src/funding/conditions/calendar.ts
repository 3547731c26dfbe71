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

/** Those of the months, YYYY-MM, in which no day lies from one day to another, both included. */
export function monthsOutside(months: readonly string[], from: string, to: string): string[] {
  return months.filter((month) => to < `${month}-01` || from > lastDayOf(month))
}

/** The last day of a month, YYYY-MM. */
export function lastDayOf(month: string): string {
  return daysLater(monthsLater(`${month}-01`, 1), -1)
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10)
}
