import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeTemplates } from '../../src/app/template.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import { openZip } from '../../src/workbook/zip/open.ts'
import { newFolder } from '../temporary.ts'

/** `npm test` and the build read it from here too. */
const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const folder = newFolder()

/** Every part with its bytes: how they are compressed may differ between versions of Node. */
function partsOf(file: string): [string, string][] {
  const zip = openZip(readFileSync(file))
  return zip.entries.map((entry) => [entry.name, zip.read(entry).toString('utf8')])
}

describe('templates/', () => {
  test('holds the blank workbook of every pack, each part to the byte (node scripts/make-templates.js writes them)', async () => {
    for (const file of BUILTIN) {
      const [made] = await makeTemplates({
        pack: usePack(file).pack,
        roster: null,
        stations: null,
        folder,
        version: VERSION,
        force: false,
        dryRun: false,
      })
      const name = path.basename(made!)
      expect(partsOf(made!)).toEqual(partsOf(path.join('templates', name)))
    }
  })

  test('holds nothing else', () => {
    expect(readdirSync('templates')).toEqual(BUILTIN.map(({ id }) => `${id}.xlsx`).toSorted())
  })
})

describe('template with a roster', () => {
  const at = { path: 'roster.xlsx', sha256: '' }
  const village = (town: string, name: string) => ({ town, village: name, code: null, aliases: ['老名字'] })
  const roster = {
    ...at,
    villages: [village('东山镇', '一村'), village('西河/街道', '二村'), village('东山镇', '三村')],
  }
  const station = (town: string, name: string, of: string | null) => ({
    town,
    name,
    village: of,
    registeredOn: null,
  })
  const order = { pack: usePack(BUILTIN[0]!).pack, roster, stations: null, force: false, dryRun: false }
  const place = (name: string) => path.join(folder, name)

  test('writes one workbook a town, in the order of the roster, with a name that every system takes', async () => {
    const made = await makeTemplates({ ...order, folder: place('a') })
    expect(made.map((file) => path.basename(file))).toEqual(['东山镇.xlsx', '西河_街道.xlsx'])
    expect(readdirSync(place('a')).toSorted()).toEqual(['东山镇.xlsx', '西河_街道.xlsx'])
  })

  test('writes only the towns that are asked for', async () => {
    const made = await makeTemplates({ ...order, folder: place('b'), towns: ['西河/街道'] })
    expect(made).toEqual([path.join(place('b'), '西河_街道.xlsx')])
  })

  test('refuses a town that is not on the roster and names the nearest', async () => {
    const wrong = makeTemplates({ ...order, folder: place('c'), towns: ['东山'] })
    await expect(wrong).rejects.toMatchObject({
      findings: [{ code: 'LG-T001', data: { read: '东山', nearest: '东山镇' } }],
    })
  })

  test('refuses a town without a roster, and a form that the pack has not', async () => {
    const wrong = makeTemplates({
      ...order,
      roster: null,
      folder: place('c'),
      towns: ['东山镇'],
      forms: ['montly'],
    })
    await expect(wrong).rejects.toMatchObject({
      findings: [{ code: 'LG-T002', data: { nearest: 'monthly' } }, { code: 'LG-T006' }],
    })
  })

  test('refuses stations of no town or village of the roster', async () => {
    const stations = { ...at, stations: [station('东山', '甲', null), station('东山镇', '乙', '二村')] }
    await expect(makeTemplates({ ...order, stations, folder: place('c') })).rejects.toMatchObject({
      findings: [
        { code: 'LG-T004' },
        { code: 'LG-T005', data: { station: '乙', nearest: expect.stringContaining('村') } },
      ],
    })
  })

  test('takes towns and villages for those of the roster, however the list and the user call them', async () => {
    const long = `${order.pack.county}东山镇`
    const stations = { ...at, stations: [station(long, '甲乙丙驿站', '老名字')] }
    const made = await makeTemplates({ ...order, stations, folder: place('f'), towns: [long] })
    expect(made.map((file) => path.basename(file))).toEqual(['东山镇.xlsx'])
    const parts = partsOf(made[0]!)
      .map(([, text]) => text)
      .join()
    expect(parts).toContain('甲乙丙驿站')
  })

  test('lists the files of a dry run and writes none', async () => {
    expect(await makeTemplates({ ...order, folder: place('d'), dryRun: true })).toHaveLength(2)
    expect(readdirSync(folder)).not.toContain('d')
  })

  test('writes nothing at all where one file would be lost, and everything with force', async () => {
    const [first] = await makeTemplates({ ...order, folder: place('e'), towns: ['东山镇'] })
    await makeTemplates({ ...order, folder: place('e'), towns: ['东山镇'] })
    writeFileSync(first!, 'filled in')
    const again = makeTemplates({ ...order, folder: place('e') })
    await expect(again).rejects.toMatchObject({ findings: [{ code: 'LG-T003', path: first }] })
    expect(readdirSync(place('e'))).toEqual(['东山镇.xlsx'])
    expect(readFileSync(first!, 'utf8')).toBe('filled in')
    await makeTemplates({ ...order, folder: place('e'), force: true })
    expect(readFileSync(first!).subarray(0, 2).toString()).toBe('PK')
    expect(readdirSync(place('e'))).toHaveLength(2)
  })
})
