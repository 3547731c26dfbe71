/**
 * Finds one of the labels within a text, in front of its value: `填报人：王某某 联系电话：…`. Spaces within the label,
 * either width of brackets and a short remark in brackets before the colon are allowed.
 */
export function labelPattern(spellings: readonly string[]): RegExp {
  const words = spellings.toSorted((one, other) => other.length - one.length).map(loosely)
  return new RegExp(
    `(?<=^|[\\s_；;，,。)）])(?:${words.join('|')})\\s*(?:[（(][^（()）]{0,8}[)）]\\s*)?(?:[:：]|(?=[\\s_]))`,
    'u',
  )
}

function loosely(label: string): string {
  return [...label].map(letter).join('\\s*')
}

function letter(mark: string): string {
  if (mark === '（' || mark === '(') return '[（(]'
  if (mark === '）' || mark === ')') return '[）)]'
  return mark >= '\u00A0' ? mark : mark.replace(/[.*+?^${}|[\]\\/]/, '\\$&')
}
