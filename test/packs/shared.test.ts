import { expect, test } from 'vitest'
import { BUILTIN, usePack } from '../../src/packs/load.ts'

const file = BUILTIN.find(({ id }) => id === 'tonglu-2024')!

test('the same options give the very same pack, also where they are the defaults', () => {
  expect(usePack(file, { 'T-I1': 'all' })).toBe(usePack(file, { 'T-I1': 'all' }))
  expect(usePack(file, { 'T-I1': 'any' })).toBe(usePack(file))
})

test('packs under two options share what the interpretation does not touch', () => {
  const [any, all] = ['any', 'all'].map((option) => usePack(file, { 'T-I1': option }).pack)
  expect(all!.forms).toBe(any!.forms)
  expect(all!.checks).toBe(any!.checks)
  expect(all!.subjects.village!.items[0]).toBe(any!.subjects.village!.items[0])
  expect(all!.subjects.village!.vetoes).not.toEqual(any!.subjects.village!.vetoes)
})
