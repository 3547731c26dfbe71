import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { everyPack, refuseRivals } from '../../../src/cli/beside/packs.ts'
import { UsageFault, type Finding } from '../../../src/model/finding.ts'
import { documentFindings } from '../../../src/packs/document-findings.ts'
import { parsePack } from '../../../src/packs/file.ts'
import { lintPack } from '../../../src/packs/lint.ts'
import { changed as packText, ourPack, PACK } from '../../packs/our-pack.ts'
import { LINT_CASES } from '../../packs/lint-cases.ts'
import { SAMPLE, workbooks, type Case } from '../case.ts'
import { commandFindings } from '../command.ts'
import { newFolder } from '../../temporary.ts'

/** What is said of a pack's text; of a whole pack only what is not said of the built-in one. */
function parsed(content: string | Uint8Array): Case {
  return {
    at: null,
    run: async () => {
      const result = await parsePack(content, 'our.yaml')
      return result.ok ? [] : result.findings
    },
  }
}
const text = (piece: string, by: string): Case => ({
  at: null,
  run: async () => await parsed(packText([piece, by])).run(),
})

/** What lint says, once for each code. */
async function lintOf(content: string): Promise<readonly Finding[]> {
  return lintPack(await ourPack(content))
}

/** Lint tells everything that follows from a mistake: its own code is what counts here. */
function linted(code: string, content: () => string): Case {
  return {
    at: null,
    run: async () => (await lintOf(content())).filter((finding) => finding.code === code).slice(0, 1),
  }
}

const lintCases: Record<string, Case> = Object.fromEntries(
  LINT_CASES.map(([code, , piece, by]) => [`LG-${code}`, linted(`LG-${code}`, () => packText([piece, by]))]),
)

/** A pack whose grades go by rank, with one piece exchanged. */
const ranked = (piece: string, by: string): string =>
  readFileSync('test/packs/qinglan/qinglan-2026.yaml', 'utf8').replace(piece, by)

const command = (...args: string[]): Case => ({ at: null, run: () => commandFindings(...args) })
const scoring = (...args: string[]): Case => command('score', SAMPLE.tonglu, '--dry-run', ...args)

/** What is said where this pack lies beside the program. */
async function besideProgram(
  pack: string,
  work: (program: string) => Promise<unknown>,
): Promise<readonly Finding[]> {
  const program = newFolder()
  mkdirSync(path.join(program, 'packs'))
  writeFileSync(path.join(program, 'packs', 'our.yaml'), pack)
  try {
    await work(program)
    return []
  } catch (error) {
    if (error instanceof UsageFault) return error.findings
    throw error
  }
}

/** Findings of layer P. */
export const PACK_CASES: Readonly<Record<string, Case>> = {
  ...lintCases,
  'LG-P107': linted('LG-P107', () => packText([", printedTo: '89'", ''], [", printedTo: '74'", ''])),
  'LG-P128': linted('LG-P128', () =>
    PACK.replace(/(  station:\n[^]*?    items:)\n[^]*?(    vetoes: \[\])/, '$1 []\n$2'),
  ),
  'LG-P143': linted('LG-P143', () => PACK.replace(/\nforms:\n[^]*?\nsubjects:/, '\nforms: {}\nsubjects:')),
  'LG-P149': linted('LG-P149', () => ranked("percent: '30'", "percent: '130'")),
  'LG-P150': linted('LG-P150', () =>
    ranked('madeBy: [stop]', 'madeBy: [stop]\n    asked: { clause: D-A1, of: own }'),
  ),
  'LG-P158': linted('LG-P158', () =>
    readFileSync('samples/自建规则包/云岭-2026.yaml', 'utf8')
      .replace('per: households', 'per: measure.left')
      .replace(
        'measures:\n',
        'measures:\n  left: { label: 未走访户数, sum: village-sheet.households, less: [village-sheet.visited] }\n',
      ),
  ),
  'LG-P151': linted('LG-P151', () => ranked("percent: '60'", "percent: '30'")),
  'LG-P001': parsed(Uint8Array.from([0x70, 0x3a, 0x20, 0xcd, 0xa9, 0xc2, 0xae, 0xcf, 0xd8])),
  'LG-P002': parsed('# 规则\n'),
  'LG-P003': parsed('- a\nb: 1'),
  'LG-P004': parsed('a:\n\tb: 1\n'),
  'LG-P005': parsed('a:\n  b: 1\n c: 2\n'),
  'LG-P006': parsed('a: { b: 1\n'),
  'LG-P007': parsed('a: "x\nb: 2'),
  'LG-P008': parsed('a：1\nb: 2\n'),
  'LG-P009': parsed('a: b: c\n'),
  'LG-P010': parsed('a: 1\n---\nb: 2\n'),
  'LG-P011': { at: null, run: async () => await parsed(PACK.replace('  T-F6: {', '  T-A1: {')).run() },
  'LG-P012': parsed('a: !!js/function x\n'),
  'LG-P013': parsed(`a: ${'['.repeat(200)}${']'.repeat(200)}`),
  'LG-P014': scoring('--pack', './nowhere.yaml'),
  'LG-P020': text("- { from: '90', points: '50' }", "- { from: '90', pointz: '50' }"),
  'LG-P021': text("          otherwise: '0'\n", ''),
  'LG-P022': text("perUnit: { of: overdue, from: '10', each: '-2', floor: '0' }", 'perUnit: 10'),
  'LG-P023': text('madeBy: [village-facts]', 'madeBy: village-facts'),
  'LG-P024': text('county: 桐庐县', 'county: [桐庐县]'),
  'LG-P025': text('anyNumber: true', 'anyNumber: yes'),
  'LG-P026': text('county: 桐庐县', 'county:'),
  'LG-P027': text("base: '5000'", 'base: 5000元'),
  'LG-P028': text("base: '5000'", 'base: 五千'),
  'LG-P029': text("months: ['1', '10']", "months: ['1', '10.5']"),
  'LG-P030': text('assessedOn: 2024-10-31', 'assessedOn: 十月底'),
  'LG-P031': text('year: 2024', 'year: 24年'),
  'LG-P032': text('status: draft', 'status: darft'),
  'LG-P033': text('  T-F6: {', '  F6: {'),
  'LG-P034': text('of: overdue,', 'of: 延期,'),
  'LG-P035': text('madeBy: [village-facts]', 'madeBy: []'),
  'LG-P037': text('year: 2024', 'year: 2024\nmonths: [2024-01, 10]'),
  'LG-P038': text("months: ['1', '10']", 'months: [1, 2024-10]'),
  'LG-P036': text(
    'pair: { forms: [application, self-score] }',
    'pair: { forms: [application, self-score], form: application }',
  ),
  'LG-P040': text(
    'count: { choose: T-I1, any: any, all: all }',
    'count: { choose: T-I99, any: any, all: all }',
  ),
  'LG-P041': text('count: { choose: T-I1, any: any, all: all }', 'count: { choose: T-I1, any: any }'),
  'LG-P042': text(
    'count: { choose: T-I1, any: any, all: all }',
    'count: { choose: T-I1, any: any, al: all }',
  ),
  'LG-P043': text('default: any\n', 'default: ayn\n'),
  'LG-P044': text('default: any\n', 'default: { choose: T-I2 }\n'),
  'LG-P050': scoring('--pack', 'tonglu-2042'),
  'LG-P051': scoring('--pack', 'tonglu-2024', '--interpret', 'T-I99=all'),
  'LG-P052': scoring('--pack', 'tonglu-2024', '--interpret', 'T-I1=alle'),
  'LG-P053': scoring('--interpret', 'T-I1'),
  'LG-P054': scoring('--pack', 'tonglu-2024', '--interpret', 'T-I1=all', '--interpret', 'zero-total=any'),
  'LG-P055': command('packs', 'show', 'tonglu-2024', '--clause', 'T-Z9'),
  'LG-P060': command('packs', 'test', 'tonglu-2024', '--cases', 'package.json'),
  'LG-P061': {
    at: null,
    run: async () => {
      const file = path.join(newFolder(), 'our.yaml')
      writeFileSync(file, PACK.replace('pack: tonglu-2024', 'pack: ours-2026'))
      return await commandFindings('packs', 'test', file)
    },
  },
  'LG-P062': command('packs', 'new', 'tonglu-2024', '--from', 'tonglu-2024'),
  'LG-P063': { at: null, run: () => besideProgram(`${PACK}\n# ours\n`, everyPack) },
  'LG-P064': {
    at: null,
    run: () =>
      besideProgram(PACK.replace('pack: tonglu-2024', 'pack: ours-2026'), async (program) => {
        const packs = await everyPack(program)
        refuseRivals(packs[0]!, packs)
      }),
  },
  'LG-P090': workbooks(
    () => ({ '甲.xlsx': readFileSync(SAMPLE.tonglu), '乙.xlsx': readFileSync(SAMPLE.yunmeng) }),
    null,
  ),
  'LG-P091': command('template'),
  'LG-P095': shards(async (folder) => {
    await commandFindings('batch', SAMPLE.tonglu, '-o', path.join(folder, '一'), '--shard', '1/2')
    return commandFindings('merge', path.join(folder, '一'), '-o', path.join(folder, '合'))
  }),
  'LG-P096': shards(async (folder) => {
    const [one, other] = [path.join(folder, '一'), path.join(folder, '二')]
    await commandFindings('batch', SAMPLE.tonglu, '-o', one, '--shard', '1/2')
    await commandFindings('batch', SAMPLE.tonglu, '-o', other, '--shard', '2/2', '--interpret', 'T-I1=all')
    return commandFindings('merge', one, other, '-o', path.join(folder, '合'))
  }),
  'LG-P097': shards(async (folder) => {
    const [one, other] = ['甲县', '乙县'].map((county) => path.join(folder, county, '结果'))
    for (const out of [one!, other!]) await commandFindings('batch', SAMPLE.tonglu, '-o', out)
    return commandFindings('merge', one!, other!, '-o', path.join(folder, '全市'))
  }),
  'LG-P098': shards(async (folder) => {
    const [one, other] = [path.join(folder, '甲县'), path.join(folder, '乙县')]
    for (const out of [one, other]) await commandFindings('batch', SAMPLE.tonglu, '-o', out)
    return commandFindings('merge', one, other, '-o', path.join(folder, '全市'))
  }),
  'LG-P201': document('status: draft', 'status: inForce'),
  'LG-P202': document('status: draft', 'status: draft'),
  'LG-P203': document('status: draft', 'status: expired\nvalidTo: 2024-12-31'),
}

/** What is wrong with the document itself: each flaw is one finding; the first of a code stands for it. */
function document(piece: string, by: string): Case {
  const code = by.includes('expired') ? 'LG-P203' : by.includes('draft') ? 'LG-P202' : 'LG-P201'
  return {
    at: null,
    run: async () =>
      documentFindings(await ourPack(packText([piece, by])))
        .filter((finding) => finding.code === code)
        .slice(0, 1),
  }
}

/** Runs that share a county, in a folder of their own. */
function shards(run: (folder: string) => Promise<readonly Finding[]>): Case {
  return { at: null, run: () => run(newFolder()) }
}
