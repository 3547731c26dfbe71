/** Our own sheets of a blank: the first, and the hidden one that says which pack and forms these are. */
export const INSTRUCTIONS_SHEET = '填表说明'
export const IDENTITY_SHEET = '_lingong'

/** As many UTF-16 units as a sheet's name may have. */
export const LONGEST = 31
/** Signs that a sheet's name can't have, and what stands for them. */
const REPLACED: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
}

/** A name as a sheet may have it, at most 31 UTF-16 units. */
export function sheetName(text: string): string {
  const legal = cleaned(text)
  return legal === '' ? '表' : cut(legal, LONGEST)
}

/**
 * A short form of each name, all different, none longer than `room`: the town's name in front is left out first, then
 * the end is cut off. The names come in the order of the sheets.
 */
export function shortNames(names: readonly string[], town: string | null, room: number): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const whole = cleaned(name)
    const short = whole.length <= room ? whole : cut(withoutTown(whole, town), room)
    return unique(short, room, taken)
  })
}

function withoutTown(name: string, town: string | null): string {
  return town !== null && name.startsWith(town) && name.length > town.length ? name.slice(town.length) : name
}

function unique(name: string, room: number, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? '' : `(${count})`
    const candidate = cut(name, room - mark.length) + mark
    if (taken.has(candidate.toLowerCase())) continue
    taken.add(candidate.toLowerCase())
    return candidate
  }
}

function cleaned(text: string): string {
  return text
    .replace(/[:\\/?*[\]]/g, (sign) => REPLACED[sign]!)
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
}

/** Cut at a whole character; what is cut says so. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text
  let kept = ''
  for (const sign of text) {
    if (kept.length + sign.length > room - 1) break
    kept += sign
  }
  return `${kept}…`
}
