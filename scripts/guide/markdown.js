// The guide's Markdown as HTML, for the portable folder: only what the guide uses of it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** X.html for each X.md of the folder: { name, html }. */
export function guidePages(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      name: file.replace(/md$/, 'html'),
      html: page(readFileSync(path.join(folder, file), 'utf8')),
    }))
}

function page(markdown) {
  const title = markdown.slice('# '.length, markdown.indexOf('\n'))
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { margin: 0 auto; padding: 16px; max-width: 46em; color: #111; font: 16px/1.7 'Microsoft YaHei', '微软雅黑', 'Noto Sans CJK SC', sans-serif }
h1, h2 { color: #14532d }
img { max-width: 100%; border: 1px solid #ddd }
code, pre { overflow-wrap: anywhere; background: #f3f3f3; font-family: Consolas, 'Noto Sans Mono CJK SC', NSimSun, monospace }
pre { padding: 8px; white-space: pre-wrap }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid #aaa; padding: 4px 8px; text-align: left; vertical-align: top }
td:first-child { min-width: 7em }
</style>
<main>
${blocks(markdown).map(block).join('\n')}
</main>
</html>
`
}

/** Pieces between empty lines; a fenced piece of code is one. */
function blocks(markdown) {
  return markdown.match(/```[^]*?```|(?:(?!```).+\n?)+/g)
}

function block(text) {
  const code = /^```\w*\n([^]*?)```/.exec(text)
  if (code) return `<pre>${safe(code[1].trimEnd())}</pre>`
  const heading = /^(#+) (.*)/.exec(text)
  if (heading)
    return `<h${heading[1].length} id="${anchor(heading[2])}">${inline(heading[2])}</h${heading[1].length}>`
  const lines = text.trimEnd().split('\n')
  if (lines[0].startsWith('|')) return table(lines.filter((line) => !/^\|[-|]+$/.test(line)))
  if (lines[0].startsWith('- '))
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`
  return `<p>${inline(lines.join(''))}</p>`
}

function table([head, ...rows]) {
  const cells = (line, tag) =>
    `<tr>${line
      .slice(1, -1)
      .split('|')
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join('')}</tr>`
  return `<table>${cells(head, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`
}

function inline(text) {
  return safe(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]+)\]\(\.\.\/README\.md[^)]*\)/g, '<a href="README.txt">$1.txt</a>')
    .replace(
      /\[([^\]]+)\]\(([^)]+)\)/g,
      (_, words, to) => `<a href="${to.replace(/\.md$/, '.html')}">${words}</a>`,
    )
}

const safe = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** As code hosts name a heading. */
const anchor = (text) => text.replace(/[、，。？：“”]/g, '')
