// What stands on a console, with its colours, as HTML.
const STYLE = new RegExp(`${String.fromCharCode(27)}\\[([0-9;]*)m`)
const COLOURS = ['#0c0c0c', '#e74856', '#16c60c', '#f9f1a5', '#3b78ff', '#b4009e', '#61d6d6', '#f2f2f2']

/** Lines with SGR sequences, as HTML: a style holds until it is changed, over the ends of lines too. */
export function coloured(text) {
  let style = {}
  return text
    .split(STYLE)
    .map((part, index) => {
      if (index % 2 === 0) return part === '' ? '' : span(part, style)
      style = after(style, part)
      return ''
    })
    .join('')
}

function after(style, codes) {
  return (codes || '0').split(';').reduce((now, text) => {
    const code = Number(text)
    if (code === 0) return {}
    if (code === 1) return { ...now, bold: true }
    if (code === 2) return { ...now, dim: true }
    if (code === 39) return { ...now, colour: undefined }
    if (code >= 30 && code <= 37) return { ...now, colour: COLOURS[code - 30] }
    if (code >= 90 && code <= 97) return { ...now, colour: COLOURS[code - 90] }
    return now
  }, style)
}

function span(text, { bold = false, dim = false, colour = '' }) {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const css = [bold && 'font-weight:700', colour && `color:${colour}`, dim && 'opacity:.6'].filter(Boolean)
  return css.length === 0 ? safe : `<span style="${css.join(';')}">${safe}</span>`
}
