import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILTIN, usePack } from '../../src/packs/load.ts'

const SHARED = path.resolve('../shared')

describe.skipIf(!existsSync(SHARED))('the policy page and the pack (skipped without ../shared)', () => {
  for (const file of BUILTIN) {
    const page = existsSync(SHARED) ? readFileSync(path.join(SHARED, 'policy', `${file.id}.md`), 'utf8') : ''
    const letter = Object.keys(usePack(file).pack.clauses)[0]!.slice(0, 1)
    const ids = (text: string) =>
      [...text.matchAll(new RegExp(`\\b${letter}-[A-Z]+\\d+\\b`, 'g'))].map(([id]) => id)
    const spans = [...page.matchAll(new RegExp(`\\b(${letter}-[A-Z]+)(\\d+)…${letter}-[A-Z]+(\\d+)`, 'g'))]
    const within = spans.flatMap(([, series, first, last]) =>
      Array.from(
        { length: Number(last) - Number(first) + 1 },
        (_, index) => `${series}${Number(first) + index}`,
      ),
    )
    const listed = new Set([...ids(page), ...within])

    it(`every clause and interpretation of ${file.id} is in the pack, and no other`, () => {
      const { clauses, interpretations } = usePack(file).pack
      expect([...Object.keys(clauses), ...Object.keys(interpretations)].toSorted()).toEqual(
        [...listed].toSorted(),
      )
    })

    it(`every option of every interpretation of ${file.id} is in the pack, the default first`, () => {
      const { interpretations } = usePack(file).pack
      const rows = [...page.matchAll(/^\| (\S+-I\d+) `([a-z0-9-]+)` \| [^|]+ \| ([^|]+) \|/gm)]
      expect(rows.map(([, id]) => id)).toEqual(Object.keys(interpretations))
      for (const [, id, name, cell] of rows) {
        const entry = interpretations[id!]!
        const options = [...cell!.replace(/\([^)]*\)/g, '').matchAll(/`([^`]+)`/g)].map(
          ([, option]) => option,
        )
        expect([name, ...options]).toEqual([entry.name, ...Object.keys(entry.options)])
        expect(entry.default).toBe(options[0])
        expect(entry.anyNumber ?? false).toBe(cell!.includes('any number'))
      }
    })
  }
})

describe.skipIf(!existsSync(SHARED))('the source document and the forms (skipped without ../shared)', () => {
  const source = existsSync(SHARED)
    ? readFileSync(path.join(SHARED, 'policy/source/000_449e2a67c4ac18a4.txt'), 'utf8')
    : ''
  const printed = source.replace(/[\s：:]/g, '')
  const forms = Object.entries(usePack(BUILTIN[0]!).pack.forms).filter(([, form]) => !form.ours)

  it.each(forms)('titles, labels and choices of %s are printed to the letter', (_, form) => {
    const fields = [...form.head, ...form.fields, ...form.foot].filter((field) => !field.ours)
    const words = [
      form.title,
      ...(form.titles ?? []),
      ...fields.flatMap((field) => [field.label, field.group ?? '']),
    ]
    const more = fields.flatMap((field) => [...(field.choices ?? []), ...Object.values(field.parts ?? {})])
    const groups = (form.rows ?? []).flatMap((row) => [row.group ?? ''])
    const head = form.rowsHead ?? ''
    expect([...words, ...more, ...groups, head].filter((word) => !printed.includes(word))).toEqual([])
  })

  it('the second title of the list of villages is printed too', () => {
    const { titles = [] } = usePack(BUILTIN[0]!).pack.forms['village-facts']!
    expect(titles.filter((title) => !printed.includes(title))).toEqual([])
  })
})
