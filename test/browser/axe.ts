import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { openFile } from './chromium.ts'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds wrong on screens of these widths, one line each: rule and element. It has to be let past the page's
 * own policy, which is what the policy is for.
 */
export async function violationsOf(
  browser: Browser,
  file: string,
  widths: readonly number[],
): Promise<string[]> {
  const { page } = await openFile(browser, file, { bypassCSP: true })
  // what is folded away is read too
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
  await page.evaluate(SOURCE)
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const said: unknown = await page.evaluate(RUN)
    found.push(
      ...(Array.isArray(said) ? said.map((one) => `${width}: ${String(one)}`) : ['axe-core said nothing']),
    )
  }
  await page.context().close()
  return found
}

const RUN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`
