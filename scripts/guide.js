// Makes the pictures of the guide from the samples, and the two-page leaflet: npm run guide [-- NAME…]
// Needs chromium, LibreOffice, pdftotext, pdftoppm and tmux; the program is the one in dist/ (npm run build).
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { openBrowser } from './guide/browser.js'
import { writeHandout } from './guide/handout.js'
import { PICTURES } from './guide/pictures.js'
import { prepareStage } from './guide/stage.js'
import { shootPage } from './guide/page.js'
import { shootSheet } from './guide/sheet.js'
import { shootTerminal } from './guide/terminal.js'

const OUT = path.resolve('guide', '图')
const LARGEST = 100 * 1024
const wanted = process.argv.slice(2)

const stage = prepareStage()
const browser = await openBrowser()
mkdirSync(OUT, { recursive: true })
try {
  for (const picture of PICTURES) {
    const shown = wanted.length === 0 || wanted.includes(picture.name)
    const png = await shoot(picture, shown)
    if (!png) continue
    writeFileSync(path.join(OUT, `${picture.name}.png`), png)
    console.log(`${picture.name}.png　${Math.ceil(png.length / 1024)} KB`)
    if (png.length > LARGEST) throw new Error(`${picture.name} takes more than ${LARGEST / 1024} KB`)
  }
  await writeHandout(browser)
} finally {
  await browser.close()
}

/** A picture; its command runs also where only others are wanted: they may show what it wrote. */
async function shoot(picture, shown) {
  await picture.prepare?.(stage)
  if (picture.terminal) return shootTerminal(browser, stage, picture, shown)
  if (!shown) return null
  return picture.sheet ? shootSheet(browser, stage, picture) : shootPage(browser, stage, picture)
}
