import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runLine } from '../cli/line.ts'
import { folder, lingong, sample } from '../cli/lingong.ts'

const mounted: string[] = []

/** A small disk of its own, where this system lets us have one. */
function disk(options: string): string {
  const place = folder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]).status === 0) mounted.push(place)
  return place
}

function canMount(): boolean {
  if (process.platform !== 'linux') return false
  const place = disk('size=64k')
  const could = mounted.includes(place)
  unmountAll()
  return could
}

function unmountAll(): void {
  for (const place of mounted.splice(0)) spawnSync('umount', [place])
}

afterEach(unmountAll)

const roster = ['--roster', sample('名册.xlsx')]

// what the file system says where no disk can be mounted is tried in test/workbook/save.test.ts
describe.skipIf(!canMount())('a disk that takes no more', () => {
  test('ends with 2 and the finding for it; what fits is whole, nothing half-written is left', async () => {
    const out = disk('size=96k')
    const { code, out: said } = await runLine('batch', sample('收件'), ...roster, '-o', out, '--json')
    expect(code).toBe(2)
    expect(said).toContain('LG-F033')
    for (const name of readdirSync(out)) {
      expect(name).not.toMatch(/tmp$/)
      if (name.endsWith('.xlsx'))
        expect(readFileSync(path.join(out, name)).subarray(-22, -18).toString('latin1')).toBe(
          'PK\u0005\u0006',
        )
    }
  })

  test('loses nothing of an earlier result', async () => {
    const out = disk('size=160k')
    expect((await runLine('score', sample('收件', '青禾镇.xlsx'), ...roster, '-o', out)).code).toBe(0)
    const copy = path.join(out, '青禾镇-评分结果.xlsx')
    const before = readFileSync(copy)
    writeFileSync(path.join(out, 'rest'), Buffer.alloc(Math.max(0, 160 * 1024 - before.length - 8192)))
    const { code } = await runLine(
      'score',
      sample('收件', '青禾镇.xlsx'),
      ...roster,
      '--interpret',
      'T-I1=all',
      '-o',
      out,
    )
    expect(code).toBe(2)
    expect(readFileSync(copy).equals(before)).toBe(true)
  })

  test('leaves nothing behind that the next run takes for somebody else’s', async () => {
    const out = disk('size=230k')
    const run = () => runLine('batch', sample('收件'), ...roster, '-o', path.join(out, '结果'))
    expect((await run()).code).toBe(2)
    spawnSync('mount', ['-o', 'remount,size=20m', out])
    expect((await run()).code).toBe(1)
    expect(existsSync(path.join(out, '结果', '运行记录.json'))).toBe(true)
  })

  test('for one more folder loses neither the other files nor the knowledge that they are ours', async () => {
    const out = disk('size=20m,nr_inodes=18')
    const inbox = folder()
    for (const town of ['青禾镇', '望江街道'])
      cpSync(sample('收件', `${town}.xlsx`), path.join(inbox, town, '一稿', '二稿', '三稿', `${town}.xlsx`))
    const run = () => runLine('batch', inbox, ...roster, '-o', path.join(out, '结果'))
    const { code, out: said } = await run()
    expect({ code, full: said.includes('LG-F033') }).toEqual({ code: 2, full: true })
    expect(readdirSync(path.join(out, '结果')).length).toBeGreaterThan(2)
    spawnSync('mount', ['-o', 'remount,nr_inodes=1000', out])
    expect((await run()).code).toBe(0)
  })

  test('that is read-only ends with 2, names the file and not its folder', async () => {
    const out = disk('ro')
    const town = sample('收件', '青禾镇.xlsx')
    const { code, out: said, err } = await runLine('score', town, ...roster, '-o', out)
    expect(code).toBe(2)
    expect(said + err).toContain('LG-F032')
    expect(said + err).not.toContain(out)
  })

  test('that is read-only is said of each file by the name that the user gave it, once', () => {
    const out = disk('ro')
    const blank = lingong(['template', 'longli-2025', '-o', '.'], out)
    expect(blank.err).toMatch(/^longli-2025\.xlsx 写不进去/)
    const page = lingong(['packs', 'show', 'longli-2025', '--export', './a.xlsx'], out)
    expect(page.err).toMatch(/^\.\/a\.xlsx 写不进去/)
  })
})

describe.skipIf(!canMount())('a result that is open elsewhere', () => {
  /** Where a disk is mounted, nothing can be renamed to. */
  function hold(file: string): void {
    spawnSync('mount', ['--bind', file, file])
    mounted.push(file)
  }

  const batchTo = (out: string, ...more: string[]) =>
    runLine('batch', sample('收件', '青禾镇.xlsx'), ...roster, '-o', out, ...more)

  /** Results of two runs: the second left 变动.xlsx. */
  const done = folder()
  beforeAll(async () => {
    await batchTo(done)
    await batchTo(done, '--prefer', 'newest')
  })

  test.each(['资金分配汇总.xlsx', '变动.xlsx', '运行记录.json'])(
    '%s is left as it was, and is written when it is closed',
    async (name) => {
      const out = folder()
      cpSync(done, out, { recursive: true })
      const file = path.join(out, name)
      const before = readFileSync(file)
      hold(file)
      const { code, out: said } = await batchTo(out, '--interpret', 'T-I5=cap')
      expect(code).toBe(2)
      expect(said).toContain(`${name} 写不进去`)
      expect(readFileSync(file).equals(before)).toBe(true)
      unmountAll()
      expect((await batchTo(out, '--interpret', 'T-I5=cap')).code).toBe(0)
      expect(readFileSync(file).equals(before)).toBe(false)
      rmSync(out, { recursive: true })
    },
  )

  test('is written when it is closed, of the level above too', async () => {
    const [root, out] = [folder(), folder()]
    for (const [county, file] of [
      ['甲县', '青禾镇.xlsx'],
      ['乙县', '望江街道.xlsx'],
    ] as const) {
      cpSync(sample('收件', file), path.join(root, '收', county, file))
      await runLine('batch', path.join(root, '收', county), ...roster, '-o', path.join(root, county))
    }
    const merge = (...counties: string[]) =>
      runLine('merge', ...counties.map((county) => path.join(root, county)), '-o', out)
    expect((await merge('甲县')).code).toBe(0)
    hold(path.join(out, '资金分配汇总.xlsx'))
    const { code, out: said } = await merge('甲县', '乙县')
    expect(code).toBe(2)
    expect(said).toContain('资金分配汇总.xlsx 写不进去')
    unmountAll()
    expect((await merge('甲县', '乙县')).code).toBe(0)
  })

  test('is no error of the form that a town scores', async () => {
    const out = folder()
    const run = (...more: string[]) =>
      runLine('score', sample('收件', '青禾镇.xlsx'), ...roster, '-o', out, ...more)
    expect((await run()).out).toContain('可以报送')
    hold(path.join(out, '青禾镇-评分结果.xlsx'))
    const { code, out: said } = await run('--interpret', 'T-I1=all')
    expect(code).toBe(2)
    expect(said).toContain('可以报送')
    expect(said).toContain('错误 0')
    expect(said).toContain('下一步：有 1 个文件没有写成')
    unmountAll()
    rmSync(out, { recursive: true })
  })
})

describe('an input', () => {
  test('is never written to, whatever is asked for', async () => {
    const inbox = folder()
    const file = path.join(inbox, '青禾镇-评分结果.xlsx')
    copyFileSync(sample('收件', '青禾镇.xlsx'), file)
    const before = readFileSync(file)
    await runLine('score', file, ...roster, '--force', '--fix')
    await runLine('batch', inbox, ...roster, '-o', inbox, '--force')
    expect(readFileSync(file).equals(before)).toBe(true)
    rmSync(inbox, { recursive: true })
  })

  test('leaves no temporary file beside it', async () => {
    const inbox = folder()
    mkdirSync(path.join(inbox, '收'))
    copyFileSync(sample('收件', '望江街道.xlsx'), path.join(inbox, '收', '望江街道.xlsx'))
    await runLine('score', path.join(inbox, '收', '望江街道.xlsx'), ...roster, '--fix')
    expect(readdirSync(path.join(inbox, '收')).toSorted()).toEqual(
      ['望江街道.xlsx', '望江街道-已修正.xlsx', '望江街道-评分结果.xlsx'].toSorted(),
    )
    expect(existsSync(path.join(inbox, '收', '~lingong'))).toBe(false)
    rmSync(inbox, { recursive: true })
  })
})
