import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder } from '../temporary.ts'

const PAGES = [
  'README.md',
  ...readdirSync('guide')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `guide/${name}`),
]

/**
 * Lines of code blocks that begin with the program's name, in the order of the pages; each once, in its first page. What
 * a scheduler fills in has its own test (shards.test.ts).
 */
function commandsOf(page: string): string[] {
  const earlier = PAGES.slice(0, PAGES.indexOf(page)).flatMap(linesOf)
  return [...new Set(linesOf(page))].filter((line) => !earlier.includes(line))
}

function linesOf(page: string): string[] {
  const blocks = readFileSync(page, 'utf8').match(/^ *```[^]*?^ *```/gm) ?? []
  const lines = blocks.flatMap((block) => block.split('\n').map((line) => line.trim().replace(/\s+#.*$/, '')))
  return lines
    .filter((line) => line.startsWith('lingong ') && !line.includes('$'))
    .map((line) => line.replace(/\/(?= |$)/g, ''))
}

/** The files that the pages speak of: samples under the names that stand there. */
function stage(): string {
  const folder = newFolder()
  cpSync('samples', folder, { recursive: true })
  for (const [from, to] of [
    ['收件/青禾镇.xlsx', '分水镇.xlsx'],
    ['收件/青禾镇.xlsx', '青禾镇.xlsx'],
    ['收件/松岭乡.xlsx', '松岭乡.xlsx'],
    ['收件/望江街道.xlsx', '望江街道.xlsx'],
    ['自建规则包/云岭-2026.yaml', 'yunling-2026.yaml'],
    ['自建规则包/云岭-2026.cases.yaml', 'yunling-2026.cases.yaml'],
  ] as const)
    cpSync(path.join('samples', from), path.join(folder, to))
  return folder
}

describe.each(PAGES)('%s', (page) => {
  let folder = ''
  const lingong = (line: string): { status: number | null; stderr: string } => {
    const words = line.split(/\s+/).slice(1).flatMap(expanded)
    return spawnSync(process.execPath, [path.resolve('bin/lingong.js'), ...words], {
      cwd: folder,
      encoding: 'utf8',
    })
  }

  /** As a shell does it: `分份/*`. */
  const expanded = (word: string): string[] =>
    word.endsWith('/*')
      ? readdirSync(path.join(folder, word.slice(0, -2))).map((name) => `${word.slice(0, -1)}${name}`)
      : [word]

  beforeAll(() => {
    folder = stage()
    const lists = '--roster 名册.xlsx --stations 零工驿站清单.xlsx'
    lingong(`lingong batch 收件 ${lists} -o 结果`)
    cpSync(path.join(folder, '结果', '评审表.xlsx'), path.join(folder, '评审表.xlsx'))
    lingong(`lingong batch 收件 ${lists} -o 甲县`)
    lingong('lingong batch yunmeng-2024 -o 乙县')
    lingong('lingong batch quanzhou-2023 -o 另一市')
  })

  it.each(commandsOf(page).map((line) => [line]))('%s works as it is written', (line) => {
    if (/ packs new yunling-2026/.test(line)) mkdirSync(path.join(folder, '新'), { recursive: true })
    const free = / packs new /.test(line) ? `${line} -o 新/yunling-2026.yaml` : line
    const { status, stderr } = lingong(free)
    expect({ line, status, stderr: status === 0 || status === 1 ? '' : stderr }).toEqual({
      line,
      status: status === 1 ? 1 : 0,
      stderr: '',
    })
  })

  it('every picture is there and small, and every page that is linked', () => {
    const links = readFileSync(page, 'utf8').matchAll(/\]\(((?!https?:|#)[^)#]+)(?:#[^)]*)?\)/g)
    const targets = Array.from(links, ([, target]) => path.join(path.dirname(page), target!))
    expect(targets.filter((target) => !existsSync(target))).toEqual([])
    const pictures = targets.filter((target) => target.endsWith('.png'))
    expect(pictures.filter((picture) => statSync(picture).size > 100 * 1024)).toEqual([])
  })
})
