import { expect, it } from 'vitest'
import { BUILTIN, defaultChoices, usePack } from '../../src/packs/load.ts'
import { packSchema } from '../../src/packs/schema/pack.ts'

for (const file of BUILTIN) {
  const { interpretations } = usePack(file).pack
  for (const [id, interpretation] of Object.entries(interpretations)) {
    for (const option of [
      ...Object.keys(interpretation.options),
      ...(interpretation.anyNumber ? ['7'] : []),
    ]) {
      it(`${file.id} follows the schema under ${id}=${option}`, () => {
        expect(packSchema.safeParse(usePack(file, { [id]: option }).pack).error?.issues ?? []).toEqual([])
      })
    }
  }
  it(`${file.id} has a default for every interpretation that is one of its options`, () => {
    for (const [id, option] of Object.entries(defaultChoices(file))) {
      expect(Object.keys(interpretations[id]!.options)).toContain(option)
    }
  })
}

it('the range of a claim stands with its item alone: below 0 is T-X11 as above the maximum is', () => {
  const claims = Object.values(usePack(BUILTIN[0]!).pack.forms).flatMap(({ fields }) =>
    fields.filter(({ key }) => key === 'claim'),
  )
  expect(claims.map(({ min, max }) => [min, max])).toEqual(claims.map(() => [undefined, undefined]))
})
