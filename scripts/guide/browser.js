// Chromium, driven for pictures only: nothing is loaded from a network.
import { chromium } from 'playwright-core'
import { smallPng } from './png.js'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
]

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium'

export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: PROGRAM, args: FLAGS })
  const context = await browser.newContext({ deviceScaleFactor: 1.5, viewport: { width: 1000, height: 800 } })
  return {
    /** A picture of `.shot` in an HTML text, as a small PNG. */
    shoot: async (html) => {
      const page = await context.newPage()
      await page.setContent(html, { waitUntil: 'load' })
      const bytes = await page.locator('.shot').screenshot({ type: 'png', animations: 'disabled' })
      const small = smallPng(bytes)
      await page.close()
      return small
    },
    /** A picture of the upper part of a page on the disk. */
    shootFile: async (file, { width, height, prepare }) => {
      const page = await context.newPage()
      await page.setViewportSize({ width, height })
      await page.goto(`file://${file}`)
      await prepare?.(page)
      const bytes = await page.screenshot({ type: 'png', animations: 'disabled' })
      await page.close()
      return smallPng(bytes)
    },
    pdf: async (file) => {
      const page = await context.newPage()
      await page.goto(`file://${file}`)
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      await page.close()
      return bytes
    },
    close: () => browser.close(),
  }
}
