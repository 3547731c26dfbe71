import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { runBatch } from '../../../src/app/batch.ts'
import { lockResults } from '../../../src/app/county/lock.ts'
import { read, utils, write } from '@e965/xlsx'
import { readBytes } from '../../../src/app/open.ts'
import { gatherSources } from '../../../src/app/sources/gather.ts'
import { assessFiles } from '../../../src/app/score.ts'
import { makeFolder, writeOutputs, refuseOverwriting } from '../../../src/app/outputs.ts'
import { interruption } from '../../../src/cli/faults.ts'
import { readOfficial } from '../../../src/app/whatif/official.ts'
import { changedSince, keptRunForms, readRunForms } from '../../../src/app/whatif/run-forms.ts'
import { UsageFault, type Finding } from '../../../src/model/finding.ts'
import { BUILTIN, usePack } from '../../../src/packs/load.ts'
import { readTable } from '../../../src/workbook/table.ts'
import { openZip } from '../../../src/workbook/zip/open.ts'
import { writeZip } from '../../../src/workbook/zip/write.ts'
import { zipOf } from '../../app/zips.ts'
import { handBook, sheetXml } from '../../workbook/annotate/hand.ts'
import { book } from '../book.ts'
import { changed, SAMPLE, workbooks, type Case } from '../case.ts'
import { commandFindings } from '../command.ts'
import { whileFailing } from '../../failing-disk.ts'
import { newFolder } from '../../temporary.ts'

/** A file of these bytes among the inputs. */
const file = (bytes: () => Buffer, name = '分水镇.xlsx'): Case => workbooks(() => ({ [name]: bytes() }), null)
const INBOX = 'samples/收件'
const bytes = (...values: number[]): Buffer => Buffer.from(values)
const text = (content: string): Buffer => Buffer.from(content)
const good = (): Buffer => readFileSync(SAMPLE.tonglu)
const sheet = (content: string): Buffer => handBook({ sheets: [sheetXml(content)] })
const zip = (parts: Record<string, string>): Buffer =>
  writeZip(Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) })))

/** An old workbook whose only record behind the first is that of a password; and one without any record. */
function old(change: (stream: Buffer, at: number) => void = () => undefined): Buffer {
  const made = Buffer.from(
    write(utils.book_new(utils.aoa_to_sheet([['姓名']]), '表'), {
      type: 'buffer',
      bookType: 'biff8',
    }) as Buffer,
  )
  change(made, made.indexOf(bytes(0x09, 0x08, 0x10, 0x00)))
  return made
}

/** A place in an empty folder. */
function inFolder(run: (folder: string) => Promise<readonly Finding[]> | readonly Finding[]): Case {
  return {
    at: null,
    run: async () => {
      const folder = newFolder()
      try {
        return await run(folder)
      } catch (error) {
        if (error instanceof UsageFault) return error.findings
        throw error
      }
    },
  }
}

function readInput(name: string): readonly Finding[] {
  return assessFiles({ files: [name], packs: BUILTIN, choices: () => ({}), lists: {}, alternatives: false })
    .refused
}

async function saving(folder: string): Promise<readonly Finding[]> {
  const output = { absolute: path.join(folder, '结果.xlsx'), path: '结果.xlsx', make: () => text('x') }
  const options = { force: false, inputs: new Set<string>(), record: new Map() }
  refuseOverwriting([output], options)
  return (await writeOutputs([output], options)).findings
}

function table(content: Buffer, name: string): Case {
  return {
    at: null,
    run: () => [readTable(content, name)].flatMap((list) => (list.ok ? [] : [list.finding])),
  }
}

/** Of a county's run in the midst of which something happens: once all files are read. */
async function copiesAfter(inbox: string, happens: () => void): Promise<readonly Finding[]> {
  const { unwritten } = await runBatch({
    inputs: [inbox],
    packs: BUILTIN,
    choices: () => ({}),
    lists: {},
    preferNewest: false,
    out: path.join(inbox, '结果'),
    force: false,
    dryRun: false,
    version: '0',
    onRead: (done, all) => done === all && happens(),
  })
  return unwritten
}

/** Findings of layer F. */
export const FILE_CASES: Readonly<Record<string, Case>> = {
  'LG-F001': inFolder((folder) => readInput(path.join(folder, 'nowhere.xlsx'))),
  'LG-F002': inFolder((folder) => {
    mkdirSync(path.join(folder, '收件.xlsx'))
    return readInput(path.join(folder, '收件.xlsx'))
  }),
  'LG-F003': inFolder((folder) => {
    symlinkSync(path.join(folder, '甲.xlsx'), path.join(folder, '乙.xlsx'))
    symlinkSync(path.join(folder, '乙.xlsx'), path.join(folder, '甲.xlsx'))
    return readInput(path.join(folder, '甲.xlsx'))
  }),
  'LG-F004': inFolder((folder) => {
    const large = openSync(path.join(folder, '大.xlsx'), 'w')
    ftruncateSync(large, 65 * 1024 * 1024)
    closeSync(large)
    return readInput(path.join(folder, '大.xlsx'))
  }),
  'LG-F005': file(() => bytes()),
  'LG-F006': file(() => text('\u0006lingyi'), '~$分水镇.xlsx'),
  'LG-F007': file(
    () => old((made, at) => made.writeUInt16LE(0x2f, at + 4 + made.readUInt16LE(at + 2))),
    '分水镇.xls',
  ),
  'LG-F008': file(() => bytes(0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0), '分水镇.xls'),
  'LG-F009': file(() =>
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  ),
  'LG-F010': file(() => zip({ 'xl/workbook.bin': 'x' })),
  'LG-F011': file(() => zip({ 'word/document.xml': '<x/>' })),
  'LG-F012': file(() => zip({ 'ppt/presentation.xml': '<x/>' })),
  'LG-F013': file(() => text('乡镇,村\n分水镇,某某村\n')),
  'LG-F014': file(() => text('<html><table><tr><td>1</td></tr></table></html>')),
  'LG-F015': file(() => text('%PDF-1.7 …')),
  'LG-F016': file(() => zip({ '分水镇.xlsx': 'x' })),
  'LG-F017': file(() => good().subarray(0, 900)),
  'LG-F018': file(() => {
    const [first, ...rest] = openZip(good()).entries
    return writeZip(
      [{ ...first!, crc: (first!.crc ^ 1) >>> 0 }, ...rest].map((entry) => ({
        ...entry,
        crc: (entry.crc ^ 1) >>> 0,
      })),
    )
  }),
  'LG-F019': file(() => zip({ 'a.txt': 'a' })),
  'LG-F020': file(() =>
    writeZip(openZip(good()).entries.map((entry) => ({ ...entry, size: 200 * 1024 * 1024 }))),
  ),
  'LG-F021': file(() => sheet('<sheetData><row>')),
  'LG-F022': file(() => sheet('<sheetData><row r="1000000000"/></sheetData>')),
  'LG-F023': file(() => sheet(`<sheetData>${manyRows(200_001)}</sheetData>`)),
  'LG-F024': file(() =>
    writeZip(
      openZip(handBook({ sheets: [sheetXml('')] })).entries.filter(
        ({ name }) => !name.includes('worksheets/'),
      ),
    ),
  ),
  'LG-F025': file(() => bytes(0, 1, 2, 3, 4, 5, 6, 7, 0xff, 0xee)),
  'LG-F026': table(book('名册', []), '名册.xlsx'),
  'LG-F027': table(text('乡镇街道,村\n"青禾镇,荷塘村\n'), '名册.csv'),
  'LG-F028': file(() =>
    text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
  ),
  'LG-F029': file(() => writeZip(openZip(handBook({ sheets: [] })).entries.map((entry) => entry))),
  'LG-F030': inFolder((folder) => {
    writeFileSync(path.join(folder, '结果.xlsx'), 'mine')
    return saving(folder)
  }),
  'LG-F096': inFolder((folder) => {
    mkdirSync(path.join(folder, '结果.xlsx'))
    return saving(folder)
  }),
  'LG-F031': inFolder((folder) => whileFailing('rename', 'EBUSY', () => saving(folder))),
  'LG-F032': inFolder((folder) => whileFailing('open', 'EACCES', () => saving(folder))),
  'LG-F033': inFolder((folder) => whileFailing('open', 'ENOSPC', () => saving(folder))),
  'LG-F034': inFolder((folder) => {
    const handedIn = path.join(folder, '青禾镇.xlsx')
    writeFileSync(handedIn, good())
    return copiesAfter(folder, () => writeFileSync(handedIn, text('another')))
  }),
  'LG-F035': workbooks(() => ({ '青禾镇.xls': asOld(good()) }), null),
  'LG-F036': changed({ more: { '_xmlsignatures/sig1.xml': '<Signature/>' } }, null),
  'LG-F037': inFolder((folder) => {
    mkdirSync(path.join(folder, '.lingong'))
    // somebody who is surely alive holds it
    const holder = { pid: process.ppid, host: hostname() }
    writeFileSync(path.join(folder, '.lingong', 'lock'), JSON.stringify(holder))
    lockResults(folder)
    return []
  }),
  'LG-F038': inFolder(async (folder) => {
    const output = { absolute: path.join(folder, '长'.repeat(90)), path: '长', make: () => text('x') }
    const options = { force: false, inputs: new Set<string>(), record: new Map() }
    return (await writeOutputs([output], options)).findings
  }),
  'LG-F039': inFolder((folder) => {
    writeFileSync(Buffer.concat([text(folder + path.sep), bytes(0xc7, 0xe0), text('.xlsx')]), good())
    const { sources } = gatherSources([folder])
    return sources.map(readBytes).flatMap((opened) => (opened.ok ? [] : [opened.finding]))
  }),
  'LG-F040': { at: null, run: () => commandFindings('score', SAMPLE.tonglu, '--rooster', 'x') },
  'LG-F041': { at: null, run: () => commandFindings('scor') },
  'LG-F042': { at: null, run: () => commandFindings('score') },
  'LG-F043': { at: null, run: () => commandFindings('completion', 'bash', 'zsh') },
  'LG-F044': { at: null, run: () => commandFindings('score', SAMPLE.tonglu, '--lang', 'fr') },
  'LG-F045': { at: null, run: () => commandFindings('completion', 'cmd') },
  'LG-F046': { at: null, run: () => commandFindings('explain', 'nowhere', '青禾镇/荷塘村') },
  'LG-F047': { at: null, run: () => commandFindings('explain', 'LG-Z999') },
  'LG-F048': inFolder((folder) => {
    writeFileSync(path.join(folder, '结果'), 'a file')
    makeFolder(path.join(folder, '结果'))
    return []
  }),
  'LG-F049': inFolder(async (folder) => {
    await commandFindings('batch', SAMPLE.tonglu, '-o', folder)
    return commandFindings('explain', folder, '青禾镇/某某村')
  }),
  'LG-F050': { at: null, run: () => Promise.resolve([interruption()]) },
  'LG-F055': { at: null, run: () => commandFindings('--roster', 'x.xlsx') },
  'LG-F056': { at: null, run: () => commandFindings('check', SAMPLE.tonglu, '--fix') },
  'LG-F057': { at: null, run: () => commandFindings('batch', INBOX, '--holidays', 'x.csv') },
  'LG-F058': inFolder(async (folder) => {
    await commandFindings('batch', INBOX, '--shard', '1/2', '-o', folder)
    return commandFindings('explain', folder, '青禾镇')
  }),
  'LG-F059': inFolder(async (folder) => {
    const counties = ['甲县', '乙县'].map((name) => path.join(folder, name))
    await commandFindings('batch', SAMPLE.tonglu, '-o', counties[0]!)
    await commandFindings('batch', 'samples/longli-2025', '-o', counties[1]!)
    await commandFindings('merge', ...counties, '-o', path.join(folder, '全市'))
    return commandFindings('whatif', path.join(folder, '全市'))
  }),
  'LG-F092': inFolder(async (folder) => {
    await commandFindings('batch', INBOX, '-o', folder)
    return commandFindings('batch', INBOX, '--pack', 'yunmeng-2024', '-o', folder)
  }),
  'LG-F093': inFolder(async (folder) => {
    const results = path.join(folder, '结果')
    await commandFindings('batch', INBOX, '-o', results)
    const empty = path.join(folder, '收件')
    mkdirSync(empty)
    return commandFindings('batch', empty, '--pack', 'tonglu-2024', '-o', results)
  }),
  'LG-F094': inFolder(async (folder) => {
    const counties = ['甲县', '乙县'].map((name) => path.join(folder, name))
    await commandFindings('batch', SAMPLE.tonglu, '-o', counties[0]!)
    await commandFindings('batch', 'samples/longli-2025', '-o', counties[1]!)
    return commandFindings('merge', ...counties, '-o', counties[0]!)
  }),
  'LG-S092': {
    at: null,
    run: () => commandFindings('check', SAMPLE.tonglu, '--pack', 'yunmeng-2024'),
  },
  'LG-F070': archive('分水镇.rar', () => text('Rar!')),
  'LG-F071': archive('收件.zip', () => zipOf({ '分水镇.xlsx': good() }).subarray(0, 900)),
  'LG-F072': inFolder((folder) => {
    const large = openSync(path.join(folder, '收件.zip'), 'w')
    ftruncateSync(large, 3 * 1024 ** 3)
    closeSync(large)
    return gatherSources([folder]).findings
  }),
  'LG-F073': inFolder((folder) => {
    const locked = zipOf({ '分水镇.xlsx': good() })
    locked.writeUInt16LE(1, locked.indexOf('PK\u0001\u0002') + 8)
    writeFileSync(path.join(folder, '收件.zip'), locked)
    const opened = gatherSources([folder]).sources.map(readBytes)
    return opened.flatMap((result) => (result.ok ? [] : [result.finding]))
  }),
  'LG-F074': whatif('--set', 'baze=6000', '--inputs', INBOX),
  'LG-F095': whatif('--set', 'base=6000', '--set', 'T-F2.base=7000', '--inputs', INBOX),
  'LG-F075': whatif('--set', 'base=六千', '--inputs', INBOX),
  'LG-F076': whatif(),
  'LG-F077': inFolder(async (folder) => {
    await commandFindings('batch', SAMPLE.tonglu, '-o', folder)
    const rest = { lists: {}, preferNewest: false }
    const forms = readRunForms({ ...rest, inputs: [INBOX] }, usePack(BUILTIN[0]!))
    return changedSince(readOfficial(folder), BUILTIN[0]!, forms)
  }),
  'LG-F079': inFolder(async (folder) => {
    await commandFindings('batch', INBOX, '--shard', '1/2', '-o', folder)
    return commandFindings('whatif', folder, '--set', 'base=6000', '--dry-run')
  }),
  'LG-F078': inFolder(async (folder) => {
    await commandFindings('batch', SAMPLE.tonglu, '-o', folder)
    const other = { ...BUILTIN[0]!, sha256: 'of another edition' }
    return changedSince(readOfficial(folder), other, keptRunForms(folder)!)
  }),
}

/** A trial of a run without its work: that would do without the forms. */
function whatif(...args: string[]): Case {
  return inFolder(async (folder) => {
    await commandFindings('batch', SAMPLE.tonglu, '-o', folder)
    rmSync(path.join(folder, '.lingong'), { recursive: true, force: true })
    return commandFindings('whatif', folder, ...args, '-o', path.join(folder, '试算'))
  })
}

/** An archive that is handed in under this name. */
function archive(name: string, content: () => Buffer): Case {
  return inFolder((folder) => {
    writeFileSync(path.join(folder, name), content())
    return gatherSources([folder]).findings
  })
}

/** The same values in the old format. */
function asOld(workbook: Buffer): Buffer {
  return Buffer.from(write(read(workbook), { type: 'buffer', bookType: 'biff8' }) as Buffer)
}

/** Rows that differ: the same a hundred thousand times would be refused as a bomb. */
function manyRows(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `<row><c><v>${(index * 7919) % 1_000_003}</v></c></row>`,
  ).join('')
}
