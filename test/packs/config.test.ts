import { expect, it } from 'vitest'
import { parseConfig } from '../../src/packs/config.ts'

async function said(text: string) {
  const parsed = await parseConfig(text, 'lingong.config.yaml')
  if (parsed.ok) return parsed.config
  return parsed.findings.map(
    ({ code, path, data }) => `${code} ${path} ${data.line}:${data.column} ${data.wanted ?? ''}`,
  )
}

it('a configuration names pack, interpretations, roster and stations', async () => {
  const text =
    'pack: tonglu-2024\ninterpret: { T-I1: all, T-I3: 12 }\nroster: 名册.xlsx\nstations: 驿站.csv\n'
  expect(await said(text)).toEqual({
    pack: 'tonglu-2024',
    interpret: { 'T-I1': 'all', 'T-I3': '12' },
    roster: '名册.xlsx',
    stations: '驿站.csv',
  })
})

it('an empty configuration sets nothing', async () => {
  expect(await said('')).toEqual({})
  expect(await said('# 以后再填\n')).toEqual({})
})

it('a configuration is as strict as a pack', async () => {
  expect(await said('rooster: 名册.xlsx\n')).toEqual(['LG-P020 lingong.config.yaml 1:1 roster'])
  expect(await said('lang: en\n')).toEqual([
    'LG-P020 lingong.config.yaml 1:1 pack / interpret / roster / stations',
  ])
  expect(await said('pack: tonglu-2024\npack: our.yaml\n')).toEqual(['LG-P011 lingong.config.yaml 2:1 '])
  expect(await said('interpret: T-I1=all\n')).toEqual(['LG-P022 lingong.config.yaml 1:12 '])
  expect(await said('pack：tonglu-2024\nroster: 名册.csv\n')).toEqual(['LG-P008 lingong.config.yaml 1:1 '])
  for (const one of ['pack：tonglu-2024', 'pack:tonglu-2024', 'tonglu-2024'])
    expect(await said(one)).toEqual(['LG-P008 lingong.config.yaml 1:1 '])
})
