import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const LAYERS = [
  'model',
  'findings',
  'packs',
  'forms',
  'submission',
  'checks',
  'scoring',
  'funding',
  'reports',
  'workbook',
  'app',
  'cli',
]

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name))
}

const layerOf = (file: string): number => LAYERS.indexOf(path.relative('src', file).split(path.sep)[0]!)

it('every source file stands in a layer', () => {
  expect(sources('src').filter((file) => layerOf(file) < 0)).toEqual([])
})

it('imports point one way only', () => {
  const wrong = sources('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)]
      .map(([, target]) => path.join(path.dirname(file), target!))
      .filter((target) => layerOf(target) > layerOf(file))
      .map((target) => `${file} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

it('no file comes back to itself by what it imports at its top', () => {
  const imports = new Map(
    sources('src').map((file) => {
      const targets = readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)
      return [file, [...targets].map(([, target]) => path.join(path.dirname(file), target!))]
    }),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' > '))
    if (way.includes(file) || done.has(file)) return
    for (const target of imports.get(file) ?? []) follow(target, [...way, file])
    done.add(file)
  }
  for (const file of imports.keys()) follow(file, [])
  expect(circles).toEqual([])
})

it('nothing in src knows where it lies or waits at its top', () => {
  const wrong = sources('src').filter((file) => {
    const code = readFileSync(file, 'utf8')
    return code.includes('import.meta') || /^await /m.test(code)
  })
  expect(wrong).toEqual([])
})
