import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFinding } from '../../src/findings/make.ts'
import { amountText } from '../../src/model/amount-text.ts'
import type { Run } from '../../src/model/run.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { LOOKS } from '../../src/reports/html/chart.ts'
import { reportPage } from '../../src/reports/html/report-page.ts'
import { toJson } from '../../src/reports/json.ts'
import { decimal } from '../../src/model/decimal.ts'
import { countyRun, pack, PHONE, runOf, townRun } from './runs.ts'

const VERSION = '0.0.0'
const page = await reportPage(countyRun(), pack, VERSION)
const text = textOf(page)

/** What a reader sees of a page, entities read, scripts and styles left out. */
function textOf(html: string): string {
  return html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** The cells of the table with this caption, row by row. */
function rowsOf(html: string, caption: string): string[][] {
  const at = html.indexOf(`>${caption}</caption>`)
  const body = html.slice(at, html.indexOf('</table>', at))
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => textOf(cell!).trim()),
  )
}

describe('the figures of the page', () => {
  const result = toJson(countyRun(), pack)
  const shown = (amount: string) => amountText(decimal(amount))

  it('are those of summary.json: the three sums, and every town', () => {
    for (const amount of Object.values(result.amount)) expect(text).toContain(shown(amount))
    const rows = rowsOf(page, '各乡镇街道的资金，元')
    for (const { town, subjects, paid, amount } of result.towns) {
      const row = rows.find(([name]) => name === town)!
      expect(row.slice(1, 4)).toEqual([String(subjects), String(paid), shown(amount.final)])
    }
    expect(rows.at(-1)![3]).toBe(shown(result.amount.final))
  })

  it('name every subject with its status and its money', () => {
    for (const { name, total } of result.subjects) {
      expect(text).toContain(name)
      if (total !== null) expect(page).toContain(`data-value="${total}"`)
    }
    expect(rowsOf(page, '清溪镇各对象的得分和金额')).toHaveLength(1 + 9)
  })

  it('show the rank with the line of the quota', () => {
    expect(text).toContain('名额线（10 家）')
    expect(rowsOf(page, '零工驿站排名')[1]!.slice(0, 2)).toEqual(['1', '清溪镇第1零工驿站'])
  })

  it('draw who is paid as over the line where there is no quota, and rank nobody', async () => {
    const run = countyRun()
    const subjects = run.subjects.map((card) => ({ ...card, rank: null }))
    const free = await reportPage(
      { ...run, subjects },
      usePack(BUILTIN[0]!, { 'T-I3': 'none' }).pack,
      VERSION,
    )
    expect(textOf(free)).toContain('不限家数的不排名次')
    const [chart = ''] = /id="chart-ranking-station"[\s\S]*?<\/svg>/.exec(free) ?? []
    // what is drawn of each bar, by its colour
    const bars = chart.matchAll(/ d="M[\d.]+ [\d.]+l(?!0 )[\d.]+ 0l0 18[^"]*" fill="(#\w+)"/g)
    const colours = [...bars].map(([, colour]) => colour)
    const stations = subjects.filter(({ kind, total }) => kind === 'station' && total !== null)
    expect(colours).toHaveLength(stations.length)
    const paid = stations.filter(({ status }) => status === 'final' || status === 'provisional')
    expect(colours.filter((colour) => colour === LOOKS.final.color)).toHaveLength(paid.length)
    expect(paid.length).toBeGreaterThan(5)
  })

  it('say what is missing, and what other readings cost', async () => {
    const alternatives = [
      { interpretation: 'T-I5', option: 'cap', subjects: 2, difference: decimal('-980') },
      { interpretation: 'T-I1', option: 'all', subjects: 1, difference: decimal('4250') },
    ]
    const priced = textOf(await reportPage({ ...countyRun(), alternatives }, pack, VERSION))
    expect(priced).toContain('−980.00')
    expect(priced).toContain('+4,250.00')
    expect(text).toContain('远山村')
    expect(text).toContain('没有写明：逾期申报的如何处理没有写')
  })
})

describe('the page itself', () => {
  it('is the same bytes for the same run', async () => {
    expect(await reportPage(countyRun(), pack, VERSION)).toBe(page)
  })

  it('loads nothing and lets nothing in', () => {
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/unsafe-|\s(?:src|action)=|@import|url\((?!#)/)
    expect(page).not.toMatch(/ style="| on\w+="/)
    const targets = [...page.matchAll(/href="([^"]*)"/g)].map(([, target]) => target!)
    expect(targets.filter((target) => !target.startsWith('#'))).toEqual([])
    for (const target of targets) expect(page).toContain(`id="${target.slice(1)}"`)
  })

  it('gives every name once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds no number of a person, wherever it was typed', async () => {
    const run = townRun()
    const subjects = run.subjects.map((card) => ({ ...card, name: `${card.name}${PHONE}`, reasons: [PHONE] }))
    const findings = [makeFinding('LG-C021', { read: PHONE, wanted: '12' }, { path: `${PHONE}.xlsx` })]
    expect(page).not.toContain(PHONE)
    expect(await reportPage({ ...run, subjects, findings }, pack, VERSION)).not.toContain(PHONE)
  })

  it('shows hostile names as text, in tables and in charts', async () => {
    const name = '</script><script>alert(1)</script><img src=x onerror=alert(1)>&"\''
    const run = countyRun()
    const subjects = run.subjects.map((card, index) =>
      index % 2 === 0 ? { ...card, name, town: name } : card,
    )
    const towns = run.towns.map((town) => ({ ...town, town: name }))
    const hostile = await reportPage(runOf({ ...run, subjects, towns }), pack, VERSION)
    expect(hostile.match(/<script>/g)).toHaveLength(1)
    expect(hostile).not.toContain('<img')
    expect(textOf(hostile)).toContain(name)
  })

  it('speaks of a run without anything, and of one town', async () => {
    const empty = textOf(await reportPage(runOf({ subjects: [] }), pack, VERSION))
    expect(empty).toContain('还没有可以计分的对象')
    const one = textOf(await reportPage(townRun(), pack, VERSION))
    expect(one).toContain('清溪镇')
  })
})

describe('every pack', () => {
  it.each(BUILTIN.map((file) => [file.id, file] as const))(
    '%s has a page for an empty run',
    async (id, file) => {
      const loaded = usePack(file)
      const run: Run = { ...runOf({ subjects: [] }), pack: { ...runOf({ subjects: [] }).pack, id } }
      const made = await reportPage(run, loaded.pack, VERSION)
      expect(textOf(made)).toContain(loaded.pack.title)
    },
  )
})

describe('a large county', () => {
  it('of 4,000 villages is made in a moment and stays folded', async () => {
    const county = countyRun()
    const villages = county.subjects.filter(({ kind }) => kind === 'village')
    const subjects = Array.from({ length: 4000 }, (_, index) => ({
      ...villages[index % villages.length]!,
      town: `第${Math.floor(index / 40) + 1}镇`,
      name: `第${index + 1}村`,
    }))
    const before = process.cpuUsage()
    const large = await reportPage(
      runOf({ ...county, subjects, towns: runOf({ subjects }).towns }),
      pack,
      VERSION,
    )
    expect(process.cpuUsage(before).user).toBeLessThan(6_000_000)
    expect(large.length).toBeLessThan(4_000_000)
    expect(large).toContain('（金额最多的 20 个，其余')
    expect(large).not.toContain('<details class="group" open')
  })
})

it('the charts’ library is the only one that the page needs, and it is loaded late', () => {
  const files = ['report-page.ts', 'draw.ts'].map((name) =>
    readFileSync(path.join('src/reports/html', name), 'utf8'),
  )
  expect(files.join('\n')).not.toMatch(/^import (?!type).*'echarts/m)
})
