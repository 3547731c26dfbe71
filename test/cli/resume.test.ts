import { spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { contents, sheetsOf } from './contents.ts'
import { runLine } from './line.ts'
import { copySamples, folder, lingong, sample, type Ended } from './lingong.ts'

const LISTS = ['--roster', sample('名册.xlsx'), '--stations', sample('零工驿站清单.xlsx')]

interface County {
  inbox: string
  out: string
  /** in this process */
  run: (...more: string[]) => Promise<Ended>
}

function countyAt(root: string): County {
  const [inbox, out] = [path.join(root, '收件'), path.join(root, '结果')]
  return {
    inbox,
    out,
    run: (...more) => runLine('batch', inbox, ...LISTS, '-o', out, ...more),
  }
}

/** A county whose files have come in: all that there are, or those of these towns. */
function county(...towns: string[]): County {
  const made = countyAt(folder())
  copySamples(made.inbox, ...towns)
  return made
}

const done = county()
/** A run of the built program, which writes its own version: what one in processes of its own is compared with. */
const built = county()
const runBuilt = ({ inbox, out }: County, ...more: string[]) =>
  lingong(['batch', inbox, ...LISTS, '-o', out, ...more])

beforeAll(async () => {
  await done.run()
  runBuilt(built, '--jobs', '1')
})

/** A county that ran once, in a folder of its own. */
function finished(ran = done): County {
  const root = folder()
  cpSync(path.dirname(ran.inbox), root, { recursive: true })
  return countyAt(root)
}

function withoutChanges(out: string): Record<string, string> {
  const { '变动.xlsx': _changes, ...rest } = contents(out)
  return rest
}

it('several threads write the same bytes as one', () => {
  const several = county()
  runBuilt(several, '--jobs', '3')
  expect(contents(several.out)).toEqual(contents(built.out))
})

it('a second run of the same files writes nothing again and says that nothing changed', async () => {
  const { out, run } = finished()
  const before = contents(out)
  const times = Object.keys(before).map((name) => statSync(path.join(out, name)).mtimeMs)
  const again = await run()
  expect(again.err).toContain('没有变动')
  expect(withoutChanges(out)).toEqual(before)
  expect(Object.keys(before).map((name) => statSync(path.join(out, name)).mtimeMs)).toEqual(times)
  // another rule for forms that came twice is said, also where it changes nothing
  await run('--prefer', 'newest')
  const { 规则和名单变动: settings } = sheetsOf(path.join(out, '变动.xlsx'))
  expect(settings).toContain('（--prefer）')
})

it('a run after files were replaced, withdrawn and added ends where a first run would, and lists the changes', async () => {
  const { inbox, out, run } = county('青禾镇', '望江街道', '石桥镇手工制表')
  const names = readdirSync(inbox).toSorted()
  const kept = readFileSync(path.join(inbox, names[0]!))
  rmSync(path.join(inbox, names[0]!))
  await run()
  writeFileSync(path.join(inbox, names[0]!), kept)
  rmSync(path.join(inbox, names[1]!))
  const { err } = await run()
  expect(err).toMatch(/新增文件 1 个，替换 0 个，撤回 1 个/)
  const fresh = path.join(path.dirname(out), '另一次')
  await runLine('batch', inbox, ...LISTS, '-o', fresh)
  expect(withoutChanges(out)).toEqual(contents(fresh))
  const { 文件变动: files, 对象变动: subjects } = sheetsOf(path.join(out, '变动.xlsx'))
  expect(files).toContain(names[0])
  expect(files).toContain('撤回')
  expect(subjects).toContain('原金额')
})

it('a file that lies there and can’t be read any more is not said to be withdrawn', async () => {
  const { inbox, out, run } = finished()
  writeFileSync(path.join(inbox, '望江街道.xlsx'), 'PK\u0003\u0004')
  expect((await run()).err).toContain('撤回 0 个，读不出 1 个；')
  const { 文件变动: files } = sheetsOf(path.join(out, '变动.xlsx'))
  expect(files).toContain('读不出 望江街道.xlsx')
})

it('a folder that is withdrawn leaves no empty one among the results', async () => {
  const { inbox, out, run } = county('青禾镇')
  const below = path.join('石桥', '一稿')
  mkdirSync(path.join(inbox, below), { recursive: true })
  cpSync(path.join(inbox, '青禾镇.xlsx'), path.join(inbox, below, '青禾镇.xlsx'))
  await run()
  expect(existsSync(path.join(out, below))).toBe(true)
  rmSync(path.join(inbox, '石桥'), { recursive: true })
  writeFileSync(path.join(out, '石桥', '手记.txt'), '')
  await run()
  expect(readdirSync(path.join(out, '石桥'))).toEqual(['手记.txt'])
  rmSync(path.join(out, '石桥', '手记.txt'))
})

it('results among the files that came in hand nothing in again, wherever they lie', async () => {
  const ran = county('青禾镇', '石桥镇手工制表')
  await ran.run()
  for (const place of ['结果', '.']) {
    const { inbox } = finished(ran)
    const out = path.join(inbox, place)
    cpSync(ran.out, out, { recursive: true })
    const run = () => runLine('batch', inbox, ...LISTS, '-o', out, '--json')
    const townsOf = ({ out: said }: Ended): string[] =>
      (JSON.parse(said) as { inputs: { path: string }[] }).inputs.map((input) => input.path)
    const before = townsOf(await run())
    const [gone] = before
    rmSync(path.join(inbox, gone!))
    expect(townsOf(await run())).toEqual(before.slice(1))
    expect(existsSync(path.join(out, gone!.replace('.xlsx', '-评分结果.xlsx')))).toBe(false)
    expect((await runLine('verify', out, inbox, ...LISTS)).code).toBe(0)
    // a copy that a town mended is a submission
    const copy = path.join(out, before[1]!.replace('.xlsx', '-评分结果.xlsx'))
    appendFileSync(copy, '\n')
    rmSync(path.join(inbox, before[1]!))
    const elsewhere = path.join(inbox, '..', '另')
    const said = await runLine('batch', inbox, ...LISTS, '-o', elsewhere, '--json')
    expect(townsOf(said)).toContain(path.relative(inbox, copy))
  }
})

const OPEN = '/proc/self/fd'
it.skipIf(!existsSync(OPEN))(
  'a run has closed all its files when it ends: Windows takes no folder away before',
  async () => {
    const { out, run } = county('青禾镇')
    await run()
    const open = readdirSync(OPEN).filter((name) => existsSync(path.join(OPEN, name)))
    expect(
      open.map((name) => readlinkSync(path.join(OPEN, name))).filter((file) => file.startsWith(out)),
    ).toEqual([])
  },
)

it('nothing that another build of the program left is taken as done, of one version too', () => {
  const { inbox, out } = county('青禾镇')
  const program = folder()
  for (const name of ['bin', 'dist', 'package.json'])
    cpSync(name, path.join(program, name), { recursive: true })
  const bundle = path.join(program, 'dist', 'lingong.cjs')
  const kept = (): string[] => {
    spawnSync(process.execPath, [
      path.join(program, 'bin', 'lingong.js'),
      'batch',
      inbox,
      ...LISTS,
      '-o',
      out,
    ])
    const work = path.join(out, '.lingong')
    const logs = readdirSync(work).filter((name) => name.startsWith('work-'))
    return logs.flatMap(
      (name) => readFileSync(path.join(work, name), 'latin1').match(/read-[0-9a-f]{40}/g) ?? [],
    )
  }
  const [first, again] = [kept(), kept()]
  expect(again).toEqual(first)
  const text = readFileSync(bundle, 'latin1')
  writeFileSync(bundle, `${text.slice(0, -33)}${'0'.repeat(32)}\n`, 'latin1')
  const other = kept()
  expect(other).toHaveLength(first.length)
  expect(other.filter((name) => first.includes(name))).toEqual([])
})

it('变动.xlsx of a program that kept other things is ours too', async () => {
  const { out, run } = finished()
  expect((await run()).code).toBe(1)
  const state = path.join(out, '.lingong', 'state.json')
  writeFileSync(state, readFileSync(state, 'utf8').replace('"format":1', '"format":0'))
  expect((await run()).err).not.toContain('变动')
  expect((await run()).err).toContain('没有变动')
})

it('变动.xlsx that a person changed is not overwritten, whether what is kept was deleted or not', async () => {
  const { out, run } = finished()
  const file = path.join(out, '变动.xlsx')
  await run()
  writeFileSync(file, 'mine')
  expect((await run()).code).toBe(2)
  rmSync(path.join(out, '.lingong'), { recursive: true })
  expect((await run()).code).toBe(2)
})

it('a run that was killed before it replaced what it had announced leaves files that are still ours', async () => {
  const { out, run } = finished()
  await run()
  const before = contents(out)
  const announced = Object.keys(before).map((name) => `${'0'.repeat(64)} ${name}\n`)
  writeFileSync(path.join(out, '.lingong', 'journal'), announced.join(''))
  expect((await run()).code).toBe(1)
  expect(contents(out)).toEqual(before)
})

it('a folder that is called like a result is said to be in the way', async () => {
  const { out, run } = finished()
  const names = ['资金分配汇总.xlsx', '评审表.xlsx', '青禾镇-评分结果.xlsx']
  for (const name of names) {
    rmSync(path.join(out, name))
    mkdirSync(path.join(out, name))
  }
  const { code, out: said } = await run()
  const told = /^× [^[]*\[LG-F096\]/m.exec(said)?.[0]
  expect([code, names.filter((name) => !told?.replaceAll('\n', '').includes(name))]).toEqual([2, []])
})

it('other holidays change what is published, also where nothing else changes', async () => {
  const root = folder()
  const [days, out] = [path.join(root, '节假日.csv'), path.join(root, '结果')]
  const published = async (day: string) => {
    writeFileSync(days, `${day},休\r\n`)
    const dates = ['--publish-from', '2025-08-04', '--holidays', days]
    const { err } = await runLine('batch', sample('dongzhi-2025'), ...dates, '-o', out)
    return { bytes: readFileSync(path.join(out, '公示表.xlsx')), err }
  }
  const [one, other] = [await published('2025-08-05'), await published('2025-10-01')]
  expect(one.bytes.equals(other.bytes)).toBe(false)
  const { 规则和名单变动: settings } = sheetsOf(path.join(out, '变动.xlsx'))
  expect(settings).toContain('节假日（--holidays）')
  expect(other.err).not.toContain('没有变动')
})

it('a file that a person changed among the results is never taken away', async () => {
  const { inbox, out, run } = finished()
  const name = readdirSync(out).find((one) => one.includes('-评分结果'))!
  writeFileSync(path.join(out, name), 'mine')
  rmSync(path.join(inbox, name.replace('-评分结果', '')))
  await run('--force')
  expect(readFileSync(path.join(out, name), 'utf8')).toBe('mine')
})

it('a 评审表 that is handed back as it was is not taken away', async () => {
  const { out, run } = finished()
  const review = path.join(out, '评审表.xlsx')
  await run('--review', review)
  expect(existsSync(review)).toBe(true)
})

it('shards that are joined give the same files as one run', async () => {
  const { inbox, out, run } = finished()
  const publish = ['--publish-from', '2024-12-02']
  await run(...publish)
  const shards = [1, 2, 3].map((number) => path.join(path.dirname(out), `第${number}份`))
  for (const [at, shard] of shards.entries())
    await runLine('batch', inbox, ...LISTS, ...publish, '-o', shard, '--shard', `${at + 1}/3`)
  const joined = path.join(path.dirname(out), '合并结果')
  const { code } = await runLine('merge', ...shards, '-o', joined)
  expect(code).toBe(1)
  expect(contents(joined)).toEqual(withoutChanges(out))
})

it('a run that was killed goes on, ends like an undisturbed one and leaves nothing half written', async () => {
  const killed = county()
  for (const delay of [200, 450, 700])
    await killedAfter(delay, ['batch', killed.inbox, ...LISTS, '-o', killed.out])
  runBuilt(killed)
  expect(withoutChanges(killed.out)).toEqual(contents(built.out))
  expect(leftovers(killed.out)).toEqual([])
})

it('Ctrl-C ends a run with 130 and leaves nothing half written', async () => {
  const { inbox, out } = county()
  mkdirSync(out)
  const code = await interrupted(['batch', inbox, ...LISTS, '-o', out], path.join(out, '.lingong', 'work-0'))
  expect([130, 1]).toContain(code)
  // what it was about to write is noted for the next run
  expect(leftovers(out).filter((name) => !name.endsWith('journal'))).toEqual([])
})

it('Ctrl-C with --json is one document on stdout too', async () => {
  const { inbox, out } = county()
  mkdirSync(out)
  const said = path.join(out, '..', 'said.json')
  const args = ['batch', inbox, ...LISTS, '-o', out, '--json']
  const code = await interrupted(args, path.join(out, '.lingong', 'work-0'), openSync(said, 'w'))
  const document = JSON.parse(readFileSync(said, 'utf8')) as { findings: { code: string }[] }
  // a run that was done before the signal came says nothing of it
  expect(document.findings.some((finding) => finding.code === 'LG-F050')).toBe(code === 130)
})

function leftovers(out: string): string[] {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /~lingong-|\.lingong\/(lock|journal)$|\.\d+$/.test(name))
}

/** Starts the program and kills it so many milliseconds later. */
async function killedAfter(delay: number, args: readonly string[]): Promise<void> {
  const child = start(args)
  const timer = setTimeout(() => child.kill('SIGKILL'), delay)
  await ended(child)
  clearTimeout(timer)
}

/** Starts the program and presses Ctrl-C once this is there: it is at work then. */
async function interrupted(
  args: readonly string[],
  there: string,
  stdout: 'ignore' | number = 'ignore',
): Promise<number | null> {
  const child = start(args, stdout)
  const timer = setInterval(() => {
    if (!existsSync(there)) return
    clearInterval(timer)
    child.kill('SIGINT')
  }, 5)
  const code = await ended(child)
  clearInterval(timer)
  return code
}

const start = (args: readonly string[], stdout: 'ignore' | number = 'ignore') =>
  spawn(process.execPath, [path.resolve('bin/lingong.js'), ...args], { stdio: ['ignore', stdout, 'ignore'] })

const ended = (child: ReturnType<typeof start>) =>
  new Promise<number | null>((resolve) => child.on('exit', (status) => resolve(status)))

it('keeps nothing where nothing came of the run', async () => {
  const root = folder()
  mkdirSync(path.join(root, '空'))
  const { code } = await runLine('batch', path.join(root, '空'), '-o', path.join(root, '结果'))
  expect(code).toBe(0)
  expect(existsSync(path.join(root, '结果'))).toBe(false)
})

it('what is kept says of itself that it is private and may be deleted; deleted, the next run writes the same', async () => {
  const { out, run } = finished()
  const before = contents(out)
  await run()
  expect(existsSync(path.join(out, '变动.xlsx'))).toBe(true)
  const said = readFileSync(path.join(out, '.lingong', '请勿外传.txt'), 'utf8')
  expect(said).toMatch(/^\uFEFF请勿外传\r\n/)
  expect(said).toContain('可以删除')
  rmSync(path.join(out, '.lingong'), { recursive: true })
  expect((await run()).code).toBe(1)
  expect(contents(out)).toEqual(before)
  expect(existsSync(path.join(out, '.lingong', '请勿外传.txt'))).toBe(true)
})

it('what a run left half written while it took the folder goes too, unless that run is still at it', async () => {
  const { out, run } = county('青禾镇')
  mkdirSync(path.join(out, '.lingong'), { recursive: true })
  const mine = path.join(out, '.lingong', `~lingong-${process.pid}-0-lock.tmp`)
  const left = path.join(out, '.lingong', '~lingong-999999999-0-lock.tmp')
  for (const file of [mine, left]) writeFileSync(file, '')
  await run()
  expect([existsSync(mine), existsSync(left)]).toEqual([true, false])
})
