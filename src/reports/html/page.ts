import { createHash } from 'node:crypto'
import { asMarkup, html, type Markup } from './markup.ts'
import { STYLE } from './style.ts'
import { TABLE_SCRIPT } from './table-script.ts'

export interface Page {
  title: string
  /** what stands over everything: whose page, of what */
  head: Markup
  /** sections for the list of contents; none leaves the list out */
  contents: readonly { id: string; title: string }[]
  body: Markup
  foot: Markup
}

/** One self-contained page: it loads nothing, runs nothing but its own script, and can be read without it. */
export function page({ title, head, contents, body, foot }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(STYLE)}'`,
    `script-src '${hashOf(TABLE_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const document = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${asMarkup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        ${element('style', STYLE)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="top">${head}</header>
        ${contentsList(contents)}
        <main id="main" tabindex="-1">${body}</main>
        <footer class="bottom">${foot}</footer>
        ${element('script', TABLE_SCRIPT)}
      </body>
    </html> `
  return document.markup
}

/** To the byte: its hash stands in the policy. */
function element(name: 'style' | 'script', text: string): Markup {
  return asMarkup(`<${name}>${text}</${name}>`)
}

function contentsList(contents: Page['contents']): Markup | null {
  if (contents.length === 0) return null
  const links = contents.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)
  return html`<nav class="contents" aria-label="目录">
    <ul>
      ${links}
    </ul>
  </nav>`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
