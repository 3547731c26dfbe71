import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { toJSONSchema, type core } from 'zod'
import { packSchema } from '../../src/packs/schema/pack.ts'

type Schema = core.JSONSchema._JSONSchema

interface Word {
  required: boolean
  /** the words that may be written */
  choices: readonly string[]
  /** other words stand below it */
  inner: boolean
}

/** Every word of the vocabulary by its path: `clauses.*.place`, `subjects.*.items[].perUnit.of`. */
function wordsOf(schema: Schema, at = ''): Map<string, Word> {
  if (typeof schema !== 'object') return new Map()
  const items = Array.isArray(schema.items) ? undefined : schema.items
  if (items !== undefined) return wordsOf(items, `${at}[]`)
  if (typeof schema.additionalProperties === 'object') return wordsOf(schema.additionalProperties, `${at}.*`)
  const words = Object.entries(schema.properties ?? {}).flatMap(([key, below]) => {
    const path = at === '' ? key : `${at}.${key}`
    const inner = wordsOf(below, path)
    const choices = typeof below === 'object' ? (below.enum ?? []).map(String) : []
    const word = { required: schema.required?.includes(key) ?? false, choices, inner: inner.size > 0 }
    return [[path, word] as const, ...inner]
  })
  return new Map(words)
}

/** Heads and feet have fields, parts have the shapes of items: they are told once. */
const ALIKE = /\.(?:head|foot)\[\]|\.parts\[\]/
const PAGE = readFileSync('guide/规则包写法.md', 'utf8')
const words = new Map([...wordsOf(toJSONSchema(packSchema))].filter(([path]) => !ALIKE.test(path)))

/** The rows of the page's tables by the same paths. */
const told = PAGE.split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const [, base = ''] = /^.*`(.+)`$/m.exec(section) ?? []
    const rows = [...section.matchAll(/^\| `(.+?)`( ※)? \| (.*) \|$/gm)]
    return rows.map(([, key, mark, meaning]) => {
      const path = base === '.' ? key! : `${base}.${key}`
      return { path, required: mark !== undefined, meaning: meaning! }
    })
  })

it('the page of the guide tells every word of the vocabulary once, and no other', () => {
  const paths = told.map(({ path }) => path)
  expect(paths.filter((path) => !words.has(path))).toEqual([])
  expect(paths.filter((path, index) => paths.indexOf(path) < index)).toEqual([])
  const plain = [...words].flatMap(([path, { inner }]) => (inner ? [] : [path]))
  expect(plain.filter((path) => !paths.includes(path))).toEqual([])
})

it('it says which words have to be written, and every word that may stand there', () => {
  for (const { path, required, meaning } of told) {
    const { choices, ...word } = words.get(path)!
    expect([path, required]).toEqual([path, word.required])
    expect([path, choices.filter((choice) => !meaning.includes(choice))]).toEqual([path, []])
  }
})
