/** Days off and days worked that the weekend doesn't tell, as YYYY-MM-DD. */
export interface WorkCalendar {
  holidays: ReadonlySet<string>
  /** Saturdays and Sundays on which people work (调休上班) */
  makeUpDays: ReadonlySet<string>
}

/** Without a list: Monday to Friday. */
export const WEEKENDS_OFF: WorkCalendar = { holidays: new Set(), makeUpDays: new Set() }

const DAY = 86_400_000

/** True where people work on a day; a day that stands in both lists is worked. */
export function isWorkingDay(day: string, { holidays, makeUpDays }: WorkCalendar): boolean {
  if (makeUpDays.has(day)) return true
  const weekday = new Date(noon(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

/**
 * First and last day of a publication of so many working days (D-P1): the first working day from `from` on counts as the
 * first of them. `days` ≥ 1.
 */
export function publicationDays(
  from: string,
  days: number,
  calendar: WorkCalendar,
): { from: string; to: string } {
  const first = workingDayFrom(from, calendar)
  let last = first
  for (let left = days - 1; left > 0; left -= 1) last = workingDayFrom(dayAfter(last), calendar)
  return { from: first, to: last }
}

function workingDayFrom(day: string, calendar: WorkCalendar): string {
  let next = day
  while (!isWorkingDay(next, calendar)) next = dayAfter(next)
  return next
}

/** All days from the first to the last, which is not before it. */
export function daysFrom(first: string, last: string): string[] {
  const days = [first]
  while (days.at(-1)! < last) days.push(dayAfter(days.at(-1)!))
  return days
}

/** How many days it is from the first to the last, both counted; 0 and less where that is before it. */
export function dayCount(first: string, last: string): number {
  return (noon(last) - noon(first)) / DAY + 1
}

function dayAfter(day: string): string {
  return new Date(noon(day) + DAY).toISOString().slice(0, 10)
}

function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}
