// The two pages for whoever gets the portable folder: one HTML file with its pictures inside, to be printed.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FILE = path.resolve('guide', '使用说明.html')

/** Throws where they have become three. */
export async function writeHandout(browser) {
  const html = readFileSync('scripts/guide/handout.html', 'utf8').replace(/\{\{图:(.+?)\}\}/g, (_, name) =>
    picture(name),
  )
  writeFileSync(FILE, html)
  console.log(`使用说明.html　${Math.ceil(Buffer.byteLength(html) / 1024)} KB`)
  const pdf = await browser.pdf(FILE)
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length
  if (pages !== 2) throw new Error(`the leaflet takes ${pages} pages, not 2`)
}

function picture(name) {
  return `data:image/png;base64,${readFileSync(path.join('guide', '图', `${name}.png`)).toString('base64')}`
}
