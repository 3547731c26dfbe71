import { expect, it } from 'vitest'
import { criterion } from '../../src/reports/live-formula.ts'

it.each([
  ['荷塘村', '$C5'],
  ['荷*村', '"="&SUBSTITUTE($C5,"*","~*")'],
  ['甲村？', '$C5'],
  ['甲村?', '"="&SUBSTITUTE($C5,"?","~?")'],
  ['甲~*村', '"="&SUBSTITUTE(SUBSTITUTE($C5,"~","~~"),"*","~*")'],
  ['<新>村', '"="&$C5'],
  ['=1', '"="&$C5'],
  ['甲=乙', '$C5'],
])('%s is asked for by itself alone', (name, found) => {
  expect(criterion('$C5', name)).toBe(found)
})
