/** Most characters that a cell or a note can hold. */
const LONGEST = 32_767

/** Characters that XML 1.0 doesn't know, or that would change on the way: controls, lone surrogates, nonsigns. */
const UNSPEAKABLE = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Whatever may have to be changed; most texts hold none of it. */
const SPECIAL = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

/** Text for XML content and attributes. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSPEAKABLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** Whatever may have to be changed in the text of an element, where quotes are only quotes. */
const SPECIAL_TEXT = /[&<>]|[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd]/

/** Text for the content of an element; never for an attribute. */
export function escapeText(text: string): string {
  if (!SPECIAL_TEXT.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSPEAKABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The same as escapeXml for attributes, where a plain line end would become a space. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
}

/** Text of a cell: at most what a cell holds, line ends as \n, and `_x0041_` kept from being read as an escape. */
export function cellText(text: string): string {
  if (text.length <= LONGEST && !text.includes('\r') && !text.includes('_x')) return text
  const kept = text.length > LONGEST ? text.slice(0, LONGEST - 1) + '…' : text
  return kept.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
