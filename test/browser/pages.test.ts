import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, lingong, sample } from '../cli/lingong.ts'
import { violationsOf } from './axe.ts'
import { openChromium, openFile } from './chromium.ts'

const root = folder()
const RUNS: Readonly<Record<string, readonly string[]>> = {
  'tonglu-2024': [sample('收件'), '--roster', sample('名册.xlsx'), '--stations', sample('零工驿站清单.xlsx')],
  'yunmeng-2024': [sample('yunmeng-2024', '收件'), '--stations', sample('yunmeng-2024', '站点清单.xlsx')],
  'longli-2025': [sample('longli-2025')],
  'quanzhou-2023': [
    sample('quanzhou-2023', '收件'),
    '--roster',
    sample('quanzhou-2023', '县市区名册.xlsx'),
    '--stations',
    sample('quanzhou-2023', '市场驿站清单.xlsx'),
  ],
  'dongzhi-2025': [sample('dongzhi-2025')],
}
const EXPLAINED: Readonly<Record<string, readonly [pack: string, name: string]>> = {
  final: ['tonglu-2024', '青禾镇/柳岸村'],
  incomplete: ['tonglu-2024', '松岭乡/松岭村'],
  pending: ['tonglu-2024', '松岭乡云顶民宿零工驿站'],
  withheld: ['tonglu-2024', '云顶村'],
  town: ['tonglu-2024', '松岭乡'],
  missing: ['tonglu-2024', '白鹭村'],
  graded: ['quanzhou-2023', '洛江新区零工市场'],
  duties: ['longli-2025', '龙里县松岭劳务有限公司'],
  year: ['dongzhi-2025', '东至县青禾人力资源有限公司'],
}

const report = (pack: string): string => path.join(root, pack, 'report.html')
const explained = (name: string): string => path.join(root, `${name}.html`)
const PAGES = [...Object.keys(RUNS).map(report), ...Object.keys(EXPLAINED).map(explained)]
const named = (file: string): string => path.relative(root, file)
const COUNTY = report('tonglu-2024')

let browser: Browser

beforeAll(async () => {
  for (const [pack, args] of Object.entries(RUNS)) lingong(['batch', ...args, '-o', path.join(root, pack)])
  for (const [name, [pack, subject]] of Object.entries(EXPLAINED)) {
    const { code, err } = lingong(['explain', path.join(root, pack), subject, '--html', explained(name)])
    expect(err).toBe('')
    expect(code).toBe(0)
  }
  browser = await openChromium()
})

afterAll(async () => {
  await browser.close()
})

const WIDTH = 'document.documentElement.scrollWidth'

describe.each(PAGES.map((file) => [named(file), file] as const))('%s', (_, file) => {
  it('opens from disk, asks for nothing else, complains about nothing, and prints on A4', async () => {
    const { page, requests, complaints } = await openFile(browser, file)
    expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(1280)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)]
    expect(boxes.length).toBeGreaterThan(0)
    for (const [, width, height] of boxes) {
      expect(Math.abs(Number(width) - 595)).toBeLessThan(1.5)
      expect(Math.abs(Number(height) - 842)).toBeLessThan(1.5)
    }
    expect(requests).toEqual([page.url()])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('says the same where scripts are forbidden, on a telephone too, and shows no dead control', async () => {
    const narrow = { viewport: { width: 390, height: 800 } }
    const scripted = await openFile(browser, file, narrow)
    const plain = await openFile(browser, file, { ...narrow, javaScriptEnabled: false })
    const text = async (page: Page) => (await page.locator('main').innerText()).replace(/[\s↕]|查找/g, '')
    expect((await text(plain.page)).length).toBeGreaterThan(30)
    expect(await text(scripted.page)).toBe(await text(plain.page))
    expect(await plain.page.locator('button, input').count()).toBe(0)
    expect(await scripted.page.evaluate(WIDTH)).toBeLessThanOrEqual(390)
    await scripted.page.context().close()
    await plain.page.context().close()
  })

  it('has nothing that axe-core objects to', async () => {
    expect(await violationsOf(browser, file, [1280, 390])).toEqual([])
  })
})

const GUIDE = readdirSync('guide').filter((name) => name.endsWith('.html'))
const HIDDEN =
  "[...document.querySelectorAll('pre')].filter((code) => code.scrollWidth > code.clientWidth).length"

it.each(GUIDE)('the guide’s page %s fits a telephone, and no command runs out of its frame', async (name) => {
  const { page } = await openFile(browser, path.resolve('guide', name), {
    viewport: { width: 390, height: 800 },
  })
  expect(await page.evaluate(WIDTH)).toBeLessThanOrEqual(390)
  expect(await page.evaluate(HIDDEN)).toBe(0)
  await page.context().close()
})

describe('tables where scripts are allowed', () => {
  it('sort by a column, both ways, and say so', async () => {
    const { page } = await openFile(browser, COUNTY)
    const table = page.locator('#funding table').last()
    const finals = async () => (await table.locator('tbody tr td:nth-child(4)').allInnerTexts()).join(' ')
    const button = table.getByRole('button', { name: '确定' })
    await button.click()
    expect(await finals()).toBe('— — 12,538.33 13,693.28 15,181.67')
    const head = table.locator('thead th').nth(3)
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    await button.click()
    expect(await finals()).toBe('15,181.67 13,693.28 12,538.33 — —')
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    expect(await page.locator('.said').last().innerText()).toContain('已按“确定”从高到低排列')
    expect(await table.locator('tfoot').innerText()).toContain('41,413.28')
    await page.context().close()
  })

  it('are sorted by keyboard alone', async () => {
    const { page } = await openFile(browser, COUNTY)
    const table = page.locator('#funding table').last()
    await table.getByRole('button', { name: '对象' }).focus()
    await page.keyboard.press('Enter')
    expect(await table.locator('tbody th').first().innerText()).toBe('白鹭镇')
    await page.keyboard.press('Space')
    expect(await table.locator('tbody th').last().innerText()).toBe('白鹭镇')
    await page.context().close()
  })

  it('find rows by words, unfold what holds them, and say how many', async () => {
    const { page } = await openFile(browser, COUNTY)
    const list = page.locator('#subject-list')
    const rows = list.locator('tbody tr:visible')
    const all = await rows.count()
    await page.getByLabel('查找').fill('石桥镇 数据')
    expect(await rows.count()).toBe(0)
    await page.getByLabel('查找').fill('松岭 数据不全')
    expect(await rows.count()).toBe(3)
    expect(await page.locator('.search').innerText()).toContain('找到 3 行')
    expect(await list.locator('details:visible').count()).toBe(1)
    await page.getByLabel('查找').fill('')
    expect(await rows.count()).toBe(all)
    await page.context().close()
  })
})

describe('with the keyboard', () => {
  it('the first stop leads past the contents', async () => {
    const { page } = await openFile(browser, COUNTY)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await page.context().close()
  })

  it('every fold opens, and a wide table scrolls', async () => {
    const { page } = await openFile(browser, COUNTY, { viewport: { width: 390, height: 800 } })
    const fold = page.locator('#intake details').first()
    await fold.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await fold.getAttribute('open')).not.toBeNull()
    const frame = page.locator('#funding .scroll')
    await frame.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(300)
    expect(await page.evaluate("document.querySelector('#funding .scroll').scrollLeft")).toBeGreaterThan(0)
    await page.context().close()
  })
})

it('printing unfolds everything and folds it again', async () => {
  const { page } = await openFile(browser, COUNTY)
  const folded = () => page.evaluate("document.querySelectorAll('details.group:not([open])').length")
  const before = await folded()
  expect(before).toBeGreaterThan(0)
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  expect(await folded()).toBe(0)
  await page.evaluate("dispatchEvent(new Event('afterprint'))")
  expect(await folded()).toBe(before)
  await page.context().close()
})

it('no page holds a telephone, an identity number or an account', () => {
  const numbers = /(?<![\d.*])(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|\d{17}[\dXx]|\d{16,19})(?![\d.])/
  for (const file of PAGES) {
    const text = readFileSync(file, 'utf8').replace(/data-value="[^"]*"|<svg[\s\S]*?<\/svg>/g, '')
    expect(text.match(numbers)?.[0], named(file)).toBeUndefined()
  }
})
