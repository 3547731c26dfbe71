import type { LoadedPack } from '../../src/packs/load.ts'
import type { CaseFile, WrittenClaims } from './case-file.ts'
import { assessPlain, DUE_MONTHS, type PlainStation } from './plain-county.ts'

interface Both {
  expected: unknown
  actual: unknown
}

/** The printed maxima of the items, and the total of those that are no bonus. */
export function maximaOf(file: CaseFile, { pack }: LoadedPack): Both {
  const actual = Object.entries(pack.subjects).map(([kind, rules]) => [
    kind,
    {
      ...Object.fromEntries(rules.items.map(({ clause, max }) => [clause, max ?? '无'])),
      合计: rules.statedTotal,
    },
  ])
  return { expected: file.满分, actual: Object.fromEntries(actual) }
}

const words = (text: string | undefined) => (text === undefined ? [] : text.split(' '))

/** One station for each value of a claim: is it an error, a notice, or nothing? */
export function claimVerdicts(written: WrittenClaims, loaded: LoadedPack): Both {
  const expected = {
    ...Object.fromEntries(words(written.可填).map((value) => [value, ''])),
    ...Object.fromEntries(words(written.提示).map((value) => [value, 'notice'])),
    ...Object.fromEntries(words(written.不可填).map((value) => [value, 'error'])),
  }
  const values = Object.keys(expected)
  const stations = values.map((value) => stationClaiming(written.编号, value))
  const villages = [{ town: '分水镇', name: '甲村', facts: {} }]
  const choices = written.口径 ?? {}
  const run = assessPlain({ scope: 'county', choices, villages, stations, silent: [] }, loaded)
  const actual = values.map((value, index) => {
    const found = run.findings.find(
      ({ subject, field, severity }) =>
        subject === `分水镇/${stations[index]!.name}` &&
        field === `claim${written.编号}` &&
        severity !== 'warning',
    )
    return [value, found?.severity ?? '']
  })
  const items = Object.values(loaded.pack.subjects).flatMap((rules) => rules.items)
  const range = items.find(({ clause }) => clause === written.条款)?.claim?.attainable.range?.join(' ')
  return {
    expected: { ...expected, 范围: written.范围 },
    actual: { ...Object.fromEntries(actual), 范围: range },
  }
}

function stationClaiming(row: string, value: string): PlainStation {
  return {
    town: '分水镇',
    name: `分水镇${value}号零工驿站`,
    village: '甲村',
    claims: { [`claim${row}`]: value },
    application: {},
    preparedOn: '2024-09-01',
    months: DUE_MONTHS,
    review: null,
  }
}
