import { expect, it } from 'vitest'
import { readValue } from '../../../src/forms/values/read-value.ts'
import { BUILTIN, usePack } from '../../../src/packs/load.ts'
import type { Field } from '../../../src/packs/schema/form.ts'

const LONGEST_CELL = 32_767
const MARKS = [' ', '_', '　', '：', '（盖章）', '（盖章', '年', '、', '1 ', '1,', '2024年1月']

const fields = new Map<string, Field>()
for (const file of BUILTIN)
  for (const form of Object.values(usePack(file).pack.forms))
    for (const field of [...(form.head ?? []), ...(form.fields ?? []), ...(form.foot ?? [])])
      fields.set(JSON.stringify([field.type, field.unit]), field)

// Where the time grows with the square of the length, one of these takes a minute.
it.each([...fields.values()])(
  'a cell full of one mark is read at once: $type $unit',
  (field) => {
    for (const mark of MARKS) {
      const text = `甲${mark.repeat(LONGEST_CELL / mark.length - 2)}x`
      expect(readValue({ row: 1, column: 1, kind: 'text', text }, field, '2024').value.kind).not.toBe('blank')
    }
  },
  10_000,
)
