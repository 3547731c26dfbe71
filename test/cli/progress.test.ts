import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { progress } from '../../src/cli/progress.ts'
import { roomFor } from '../../src/cli/width.ts'
import { terminal } from './screen.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What a terminal of 80 columns, or a file, is sent while two files are done. */
function said(live: boolean, name: string): string[] {
  const texts: string[] = []
  const { screen } = terminal({ live, err: (text) => void texts.push(text) })
  const onFile = progress(screen)!
  for (const done of [1, 2, 3]) {
    vi.advanceTimersByTime(10_000)
    onFile(done, 3, name)
  }
  return texts
}

it('a long name does not break the line, which could not be written over then', () => {
  const [first, , last] = said(true, `${'云渡街道零工驿站'.repeat(8)}-评分结果.xlsx`)
  expect(first!.startsWith('\r\u001B[K')).toBe(true)
  expect(roomFor(first!.slice(4))).toBeLessThan(80)
  expect(last).toBe('\r\u001B[K')
})

it('a file is sent whole lines', () => {
  const name = `${'云渡街道零工驿站'.repeat(8)}-评分结果.xlsx`
  expect(said(false, name)).toHaveLength(2)
  for (const line of said(false, name)) expect(line.endsWith(`${name}\n`)).toBe(true)
})
