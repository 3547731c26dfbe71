const PIECE = /"([^"]*)"?|\\(.)|\[[^\]]*\]|[_*].?|(y+|m{1,2}|d{1,2})|([a-z@#0?;]+)|(.)/gi

/**
 * How a date format with digits of its own shows a day (`yyyy"年03月"`); undefined for all others, and where it isn't
 * worked out.
 */
export function shownDay(day: string, format: string): string | undefined {
  const pieces = [...format.matchAll(PIECE)]
  const fixed = pieces.map(([, quoted, escaped]) => quoted ?? escaped ?? '').join('')
  if (!/\d/.test(fixed) || pieces.some(([, , , , unknown]) => unknown !== undefined)) return undefined
  const [year = '', month = '', date = ''] = day.split('-')
  return pieces
    .map(([, quoted, escaped, part = '', , other]) => {
      if (part === '') return quoted ?? escaped ?? other ?? ''
      const whole = /^y/i.test(part) ? year : /^m/i.test(part) ? month : date
      return part.length > 1 ? whole : whole.replace(/^0/, '')
    })
    .join('')
}
