import { placeText } from '../../model/place-text.ts'
import type { ExplainedFinding } from '../explain/model.ts'
import { html, type Markup } from './markup.ts'

/** What is to be mended or looked at: cell, what is wrong, the fix, the code. */
export function findingList(findings: readonly ExplainedFinding[]): Markup {
  const items = findings.map(({ code, message, fix, ...where }) => {
    const place = placeText(where)
    const at = place === '' ? null : html`<span class="place">${place}</span> `
    return html`<li>${at}${message}${fix} <span class="code">${code}</span></li>`
  })
  return html`<ul class="plain">
    ${items}
  </ul>`
}
