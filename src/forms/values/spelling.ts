/** Zero-width characters, directions, and controls other than white space: copied along from chats and databases. */
export const INVISIBLE =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF'
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'g')
const ODD = new RegExp(
  `[${INVISIBLE}\\u00A0\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFF01-\\uFF5E]`,
)

/** Full-width letters, digits and punctuation as their plain forms. Only U+FF01–FF5E and U+3000: NFKC would turn ① into 1. */
export function halfWidth(text: string): string {
  if (!ODD.test(text)) return text
  return text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

/** Without what nobody sees. */
export function visible(text: string): string {
  return ODD.test(text) ? text.replace(INVISIBLES, '') : text
}

/** As a person sees it: nothing invisible, no space at the ends, no blanks that were drawn as underscores. */
export function tidy(text: string): string {
  return visible(text).replace(/^[\s_]+|(?<![\s_])[\s_]+$/g, '')
}

const COMPACT = /^[\u4e00-\u9fff0-9A-Za-z.]+$/

/** For numbers, dates, ticks and codes: plain width, no space, nothing invisible, no underscores at the ends. */
export function compact(text: string): string {
  if (COMPACT.test(text)) return text
  return halfWidth(visible(text))
    .replace(/\s+/g, '')
    .replace(/^_+|(?<!_)_+$/g, '')
}

/** A name: no space between Chinese characters, one plain space elsewhere. */
export function nameText(text: string): string {
  return tidy(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\u0021-\u007E]) | (?=[^\u0021-\u007E])/g, '')
}
