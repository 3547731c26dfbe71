import { expect, it } from 'vitest'
import { withoutControls } from '../../src/cli/controls.ts'

it('what a file is called can neither move the cursor, nor name the window, nor turn the writing round', () => {
  expect(withoutControls('\u001b[2J\u001b[H\u001b]0;好\u0007青禾\u202e镇\u009b1A.xlsx', true)).toBe(
    '[2J[H]0;好青禾镇1A.xlsx',
  )
})

it('colours, line breaks and the line that is written over stay', () => {
  const own = '\r\u001b[K\u001b[1m\u001b[31m× 错误\u001b[39m\u001b[22m\n\t1'
  expect(withoutControls(own, true)).toBe(own)
})

it('colours of somebody else neither hide a text nor reach a file', () => {
  expect(withoutControls('\u001b[8m\u001b[30;40m青禾镇', true)).toBe('[8m[30;40m青禾镇')
  expect(withoutControls('\u001b[31m青禾镇', false)).toBe('[31m青禾镇')
})
