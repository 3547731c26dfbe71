const DAY = 86_400_000
/** Serial 1 is 1900-01-01; from 61 on the calendar is one day ahead because of a 29 February 1900 that never was. */
const BEFORE_BUG = Date.UTC(1899, 11, 31)
const AFTER_BUG = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 9999-12-31 in the 1900 system */
const LAST_SERIAL = 2_958_465
const DAYS_TO_1904 = 1462

/**
 * The day of a serial number, `YYYY-MM-DD` in UTC; the time of day is cut off. Undefined for days that don't exist
 * (0, the 29 February 1900) and beyond 9999. `serial` is a plain decimal.
 */
export function dateOfSerial(serial: string, date1904: boolean): string | undefined {
  const days = Number.parseInt(serial, 10)
  if (serial.startsWith('-') || !(days <= LAST_SERIAL - (date1904 ? DAYS_TO_1904 : 0))) return undefined
  if (date1904) return dayOf(EPOCH_1904 + days * DAY)
  if (days === 0 || days === 60) return undefined
  return dayOf((days < 60 ? BEFORE_BUG : AFTER_BUG) + days * DAY)
}

/** The day of an ISO date or date and time; undefined where it names no day that exists. */
export function dateOfIso(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text.trim())
  if (!match) return undefined
  const day = `${match[1]}-${match[2]}-${match[3]}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && dayOf(time) === day ? day : undefined
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
