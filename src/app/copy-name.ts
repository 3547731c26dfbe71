import path from 'node:path'

/**
 * Where a copy of a workbook goes: `NAME-评分结果.xlsx` for the mark 评分结果, numbered until the name is free. The copy of an
 * annotated copy is called after the workbook that this one was made from.
 */
export function copyName(
  folder: string,
  original: string,
  mark: string,
  isFree: (absolute: string) => boolean,
): string {
  const { name, ext } = path.parse(original)
  const stem = name.replace(/-评分结果(-\d+)?$/, '')
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? '' : `-${number}`
    const absolute = path.join(folder, `${stem}-${mark}${numbered}${copyEnding(ext)}`)
    if (isFree(absolute)) return absolute
  }
}

/** A workbook with macros keeps its kind of ending: programs refuse one under .xlsx. */
export function copyEnding(ending: string): string {
  return /^\.xl[st]m$/i.test(ending) ? '.xlsm' : '.xlsx'
}
