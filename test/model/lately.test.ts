import { expect, it } from 'vitest'
import { lately } from '../../src/model/lately.ts'

/** Asks for these texts one after the other, and tells which of them had to be made. */
function makes(texts: readonly string[], room?: number): string[] {
  const known = lately<string>(room)
  const made: string[] = []
  for (const text of texts) {
    const value = known(text, () => {
      made.push(text)
      return `of ${text}`
    })
    expect(value).toBe(`of ${text}`)
  }
  return made
}

it('what was asked for lately is made once', () => {
  expect(makes(['a', 'b', 'a', 'b'])).toEqual(['a', 'b'])
})

it('what nobody has asked for longest is forgotten first', () => {
  expect(makes(['a', 'b', 'a', 'c', 'a', 'b'], 2)).toEqual(['a', 'b', 'c', 'b'])
})

it('a long text is made each time', () => {
  const long = 'x'.repeat(100_000)
  expect(makes([long, long])).toEqual([long, long])
})
