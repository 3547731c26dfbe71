import path from 'node:path'

/** Finds the place of a workbook's copy: a path that no other copy was given. `mayReplace`: what is there may go. */
export type PlaceCopy = (original: string, mayReplace?: (file: string) => boolean) => string

/**
 * Places for the copies with this mark, in `out` or, without one, beside their originals; never in the place of one of
 * the originals. Paths are absolute.
 */
export function placesForCopies(
  originals: readonly string[],
  out: string | undefined,
  mark: string,
): PlaceCopy {
  // names that differ in case only are one file on Windows
  const used = new Set(originals.map((file) => file.toLowerCase()))
  return (original, mayReplace = () => false) => {
    const folder = out === undefined ? path.dirname(original) : path.resolve(out)
    const placed = (name: string) => path.join(folder, name)
    const isFree = (name: string) => !used.has(placed(name).toLowerCase()) || mayReplace(placed(name))
    const copy = placed(copyName(original, mark, isFree))
    used.add(copy.toLowerCase())
    return copy
  }
}

/** Bytes that a file's name may have, whatever the disk. */
const LONGEST = 255

/**
 * The name of a workbook's copy: `NAME-评分结果.xlsx` for the mark 评分结果, numbered until it is free, and cut where no disk
 * would take it. The copy of an annotated copy is called after the workbook that this one was made from.
 */
export function copyName(original: string, mark: string, isFree: (name: string) => boolean): string {
  const { name, ext } = path.parse(original)
  const stem = name.replace(/-评分结果(-\d+)?$/, '')
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? '' : `-${number}`
    const copy = fitting(stem, `-${mark}${numbered}${copyEnding(ext)}`)
    if (isFree(copy)) return copy
  }
}

function fitting(stem: string, ending: string): string {
  if (Buffer.byteLength(stem + ending) <= LONGEST) return stem + ending
  const kept = [...stem]
  while (Buffer.byteLength(`${kept.join('')}…${ending}`) > LONGEST) kept.pop()
  return `${kept.join('')}…${ending}`
}

/** A workbook with macros keeps its kind of ending: programs refuse one under .xlsx. */
function copyEnding(ending: string): string {
  return /^\.xl[st]m$/i.test(ending) ? '.xlsm' : '.xlsx'
}
