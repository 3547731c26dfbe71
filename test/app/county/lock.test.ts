import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { lockResults } from '../../../src/app/county/lock.ts'
import { WORK } from '../../../src/app/county/store.ts'
import { newFolder } from '../../temporary.ts'

function results(): { folder: string; lock: string } {
  const folder = newFolder()
  mkdirSync(path.join(folder, WORK))
  return { folder, lock: path.join(folder, WORK, 'lock') }
}

const GONE = JSON.stringify({ pid: 999_999_999, host: hostname() })

it('what a run left that is gone is taken over, and given free again', () => {
  const { folder, lock } = results()
  writeFileSync(lock, GONE)
  const release = lockResults(folder)
  // so is one that was not touched for a minute
  utimesSync(lock, 0, 0)
  lockResults(folder)()
  release()
  expect(readdirSync(path.dirname(lock))).toEqual([])
})

it('one that has not said yet who it is holds the folder, for a minute', () => {
  const { folder, lock } = results()
  writeFileSync(lock, '')
  expect(() => lockResults(folder)).toThrow()
  utimesSync(lock, 0, 0)
  lockResults(folder)()
})

it('a run that lost the folder while it slept leaves the lock of the other one', () => {
  const { folder, lock } = results()
  const release = lockResults(folder)
  writeFileSync(lock, GONE)
  release()
  expect(readdirSync(path.dirname(lock))).toEqual(['lock'])
})
