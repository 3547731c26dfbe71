import { expect, it } from 'vitest'
import { nameText, tidy } from '../../../src/forms/values/spelling.ts'

it('a name is read without the controls that chats and databases leave in it', () => {
  expect(nameText('\u0002松岭\u007f村\u0085')).toBe('松岭村')
  expect(nameText('\u2066松岭村\u2069')).toBe('松岭村')
  expect(tidy('\u001b[31m松岭村')).toBe('[31m松岭村')
})

it('what divides words stays', () => {
  expect(tidy('第一行\n第二行\t三')).toBe('第一行\n第二行\t三')
})
