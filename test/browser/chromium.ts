import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The system's Chromium, without anything that looks for a network by itself. Throws where there is none. */
export async function openChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place))
  if (executablePath === undefined) throw new Error(`no Chromium in ${PLACES.join(', ')}`)
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Opened {
  page: Page
  /** every address that was asked for, the file's own too */
  requests: string[]
  /** what the page complained about */
  complaints: string[]
}

/** Opens a file from disk. */
export async function openFile(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(`${message.type()} ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`file://${encodeURI(file)}`)
  return { page, requests, complaints }
}
