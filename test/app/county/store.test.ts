import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { openStore, WORK } from '../../../src/app/county/store.ts'
import { newFolder } from '../../temporary.ts'

function results(): string {
  const folder = newFolder()
  mkdirSync(path.join(folder, WORK))
  return folder
}

const logs = (folder: string) =>
  readdirSync(path.join(folder, WORK)).map((name) => path.join(folder, WORK, name))

it('what one run keeps the next one finds', () => {
  const folder = results()
  const first = openStore(folder)
  first.keep('read', 'k1', '分水镇\n第二行')
  first.keep('part', 'k1', '')
  first.close()
  const next = openStore(folder)
  expect(next.find('read', 'k1')).toBe('分水镇\n第二行')
  expect(next.find('part', 'k1')).toBe('')
  expect(next.find('copy', 'k1')).toBeUndefined()
  expect(next.has('part', 'k1')).toBe(true)
})

it('what one writer keeps another one finds at once, and what was kept last counts', () => {
  const folder = results()
  const [main, helper] = [openStore(folder, 0), openStore(folder, 1)]
  main.keep('read', 'a', 'one')
  expect(helper.find('read', 'a')).toBe('one')
  helper.keep('read', 'b', 'two')
  expect(main.find('read', 'b')).toBe('two')
  main.keep('read', 'a', 'other')
  expect(main.find('read', 'a')).toBe('other')
  expect(openStore(folder).find('read', 'a')).toBe('other')
})

it('a log that was cut off anywhere keeps its whole entries, and takes new ones', () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(texts, fc.nat(400), (all, cut) => {
      const folder = results()
      const store = openStore(folder)
      for (const [at, text] of all.entries()) store.keep('read', `k${at}`, text)
      store.close()
      const [log] = logs(folder)
      truncateSync(log!, Math.max(0, statSync(log!).size - cut))
      const next = openStore(folder)
      const found = all.map((_, at) => next.find('read', `k${at}`))
      const whole = found.indexOf(undefined)
      expect(found).toEqual(all.map((text, at) => (whole < 0 || at < whole ? text : undefined)))
      next.keep('part', 'new', 'text')
      next.close()
      const last = openStore(folder)
      expect(last.find('part', 'new')).toBe('text')
      expect(all.map((_, at) => last.find('read', `k${at}`))).toEqual(found)
      last.close()
    }),
    { numRuns: 25 },
  )
})

it('a text that the disk has lost is not found, and can be kept again', () => {
  const folder = results()
  const store = openStore(folder)
  store.keep('read', 'a', 'aaaaaaaaaa')
  store.keep('read', 'b', 'bbbbbbbbbb')
  store.close()
  const [log] = logs(folder)
  writeFileSync(log!, readFileSync(log!, 'latin1').replace('aaaaa', '\0\0\0\0\0'), 'latin1')
  const next = openStore(folder)
  expect(next.find('read', 'a')).toBeUndefined()
  expect(next.find('read', 'b')).toBe('bbbbbbbbbb')
  next.keep('read', 'a', 'again')
  expect(next.find('read', 'a')).toBe('again')
})

it('tidying leaves no byte of what nobody needs any more', () => {
  const folder = results()
  const store = openStore(folder, 3)
  store.keep('read', 'withdrawn', '330122198001010011')
  store.keep('read', 'stays', '分水镇')
  store.tidy(new Set(['stays']))
  expect(store.find('read', 'stays')).toBe('分水镇')
  store.close()
  expect(
    logs(folder)
      .map((file) => readFileSync(file, 'utf8'))
      .join(),
  ).not.toContain('330122')
  expect(openStore(folder).find('read', 'stays')).toBe('分水镇')
})

it('tidying what is all needed touches nothing', () => {
  const folder = results()
  const store = openStore(folder)
  store.keep('read', 'a', 'one')
  store.tidy(new Set(['a']))
  expect(logs(folder).map((file) => path.basename(file))).toEqual(['work-0'])
})

it('a folder that is not there costs nothing but time', () => {
  const store = openStore(path.join(results(), 'nowhere'))
  expect(store.find('read', 'a')).toBeUndefined()
  store.keep('read', 'a', 'one')
  expect(store.find('read', 'a')).toBeUndefined()
  store.tidy(new Set())
  store.close()
})

it('what the disk has lost is found again where another writer kept it since', () => {
  const folder = results()
  const store = openStore(folder)
  store.keep('read', 'a', 'aaaaaaaaaa')
  store.close()
  const [log] = logs(folder)
  writeFileSync(log!, readFileSync(log!, 'latin1').replace('aaaaaaaaaa', '\0'.repeat(10)), 'latin1')
  const [main, helper] = [openStore(folder, 0), openStore(folder, 1)]
  expect([main.find('read', 'a'), main.has('read', 'a')]).toEqual([undefined, false])
  helper.keep('read', 'a', 'aaaaaaaaaa')
  expect([main.has('read', 'a'), main.find('read', 'a')]).toEqual([true, 'aaaaaaaaaa'])
})
