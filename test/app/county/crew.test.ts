import path from 'node:path'
import { expect, it } from 'vitest'
import { workAlone } from '../../../src/app/county/crew.ts'
import { inMemory } from '../../../src/app/county/store.ts'
import { BUILTIN } from '../../../src/packs/load.ts'

it('one thread lets a Ctrl-C have its turn between two files', async () => {
  const name = '青禾镇.xlsx'
  const source = { absolute: path.resolve('samples/收件', name), path: name }
  const crew = workAlone({ packs: BUILTIN, results: null, build: '' }, inMemory())
  const heard: boolean[] = []
  let waiting = true
  setImmediate(() => (waiting = false))
  await crew.each('look', [source, source], () => heard.push(!waiting))
  expect(heard).toEqual([true, true])
})
