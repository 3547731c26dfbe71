import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openZip } from '../../src/workbook/zip/open.ts'
import { folder, lingong, sample } from './lingong.ts'

const root = folder()
const at = (...names: string[]) => path.join(root, ...names)
const LISTS = ['--roster', '名册.xlsx', '--stations', '零工驿站清单.xlsx']
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const PACK = 'tonglu-2024'
const ORIGIN = new RegExp(`lingong ${version.replaceAll('.', '\\.')}[^]*${PACK}`)

/** Where a workbook says who made it: its properties, or a line on the first sheet of a clerk's own. */
function originOf(file: string): string {
  const zip = openZip(readFileSync(file))
  const copy = file.includes('评分结果')
  const looked = zip.entries.filter(({ name }) =>
    copy ? /sheet\w*\.xml$/.test(name) : name.endsWith('core.xml'),
  )
  const texts = looked.map((entry) => zip.read(entry).toString('utf8'))
  return (copy ? /lingong [^<]*规则包[^<]*/ : /<dc:description>[^<]*/).exec(texts.join('\n'))?.[0] ?? ''
}

beforeAll(() => {
  cpSync('samples', root, { recursive: true })
  lingong(['batch', '收件', ...LISTS, '-o', '结果'], root)
  lingong(['batch', '收件', ...LISTS, '--interpret', 'T-I1=all', '-o', '结果'], root)
  lingong(['whatif', '结果', '--set', 'base=6000', '-o', '试算'], root)
  lingong(['merge', '结果', '-o', '全市'], root)
  lingong(['template', PACK, ...LISTS, '-o', '空白表'], root)
  const { out } = lingong(['explain', '结果', '青禾镇/荷塘村', '--html', '为什么.html'], root)
  expect(out).toContain('已写出：为什么.html')
})

describe('every output names program and pack:', () => {
  it.each(['结果', '试算', '全市', '空白表'])('the workbooks in %s', (out) => {
    const books = readdirSync(at(out), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => [name, originOf(at(out, name))] as const)
    expect(books.length).toBeGreaterThan(0)
    expect(books.filter(([, origin]) => !ORIGIN.test(origin))).toEqual([])
  })

  it('what changed is among them', () => {
    expect(readdirSync(at('结果'))).toContain('变动.xlsx')
  })

  it.each(['结果/report.html', '为什么.html'])('%s', (page) => {
    const text = readFileSync(at(page), 'utf8')
    const foot = text.slice(text.indexOf('<footer')).replace(/\s+/g, ' ')
    expect(foot).toContain(`lingong ${version}`)
    expect(foot).toContain(PACK)
  })

  it.each(['结果/summary.json', '结果/运行记录.json', '全市/上级汇总.json', '全市/运行记录.json'])(
    '%s',
    (name) => {
      const document: unknown = JSON.parse(readFileSync(at(name), 'utf8'))
      expect(document).toMatchObject({ program: { name: 'lingong', version } })
    },
  )

  it('what --json prints, also of a wrong call', () => {
    for (const args of [
      ['score', sample('收件', '青禾镇.xlsx')],
      ['score', '没有.xlsx'],
      ['whatif', '结果', '--dry-run'],
      ['score', '--没有'],
    ]) {
      const { out } = lingong([...args, '--json', ...(args[1] === '结果' ? [] : ['--dry-run'])], root)
      expect(JSON.parse(out)).toMatchObject({ program: { name: 'lingong', version } })
    }
  })
})
