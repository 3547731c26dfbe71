const ODD_SPACE = /[\s\u00a0\u1680\u180e\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]+/g
const UNSEEN = /[\u180e\u200b-\u200f\u2060\ufeff]+/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
const BRACKETS: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
}

/** Nearly every name: nothing to take out, nothing to bring to one form. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z/()]*$/

/** Between two words in Latin letters a space belongs to the name. */
const PARTS_WORDS = /(?<=[A-Za-z,.&)]) (?=[A-Za-z&(])/

/** A name without spaces of any kind but between words in Latin letters; brackets and letters as typed. */
export function cleanName(text: string): string {
  if (PLAIN.test(text)) return text
  const spaced = text.replace(UNSEEN, '').replace(ODD_SPACE, ' ')
  return spaced
    .split(PARTS_WORDS)
    .map((part) => part.replaceAll(' ', ''))
    .join(' ')
}

/** What names are compared by: no spaces, half-width letters, one kind of bracket. Never shown. */
export function plainName(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(ODD_SPACE, '')
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[[\]〔〕【】]/g, (bracket) => BRACKETS[bracket]!)
}

/** What column heads are compared by: also without brackets and separators (村（社区） = 村/社区 = 村社区). */
export function plainLabel(text: string): string {
  return plainName(text).replace(/[()/、:,;*]/g, '')
}
