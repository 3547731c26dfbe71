// Makes an invented county to measure with: 20 towns, 400 villages, 60 stations, ten months in 300 workbooks.
// `node scripts/county/make.js DIR [--counties 10]`
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ownModules } from '../own-modules.js'
import { factsOf, placesOf, TOWNS } from './facts.js'
import { prototypes } from './prototype.js'

/** Grows with every change of what is made: an older county in a folder is made again. */
const EDITION = '1'

/**
 * Counties below `folder`: 收件/ with the workbooks, 名册.csv and 驿站清单.csv. What is there already from the same
 * edition and number of counties is taken as it is. Returns the three paths and the number of workbooks.
 */
export async function makeCounty(folder, { counties = 1 } = {}) {
  const at = (name) => path.join(folder, name)
  const made = { inputs: at('收件'), roster: at('名册.csv'), stations: at('驿站清单.csv') }
  const stamp = `${EDITION} ${counties}`
  const workbooks = counties * TOWNS * 15
  if (existsSync(at('edition.txt')) && readFileSync(at('edition.txt'), 'utf8') === stamp)
    return { ...made, workbooks }
  rmSync(at('收件'), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const towns = Array.from({ length: counties * TOWNS }, (_, index) => [
    Math.floor(index / TOWNS),
    index % TOWNS,
  ])
  writeLists(made, towns)
  const press = await openPress()
  for (const [county, town] of towns) writeTown(made.inputs, counties, county, town, press)
  writeFileSync(at('edition.txt'), stamp)
  return { ...made, workbooks }
}

function writeLists({ roster, stations }, towns) {
  const places = towns.map(([county, town]) => placesOf(county, town))
  const villages = places.flatMap(({ name, villages: own }) => own.map((village) => `${name},${village}`))
  const listed = places.flatMap(({ name, stations: own }) =>
    own.map((station) => `${name},${station.village},${station.name},2024-03-01`),
  )
  writeFileSync(roster, `\uFEFF${['乡镇街道,村（社区）', ...villages, ''].join('\r\n')}`)
  writeFileSync(stations, `\uFEFF${['乡镇街道,村（社区）,驿站名称,备案日期', ...listed, ''].join('\r\n')}`)
}

const FILES = {
  yearly: '年度考核',
  inspections: '督查记录',
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, month) => [`month${month}`, `${month + 1}月成效统计`]),
  ),
  ...Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`station${index}`, `驿站申报${index + 1}`])),
}

/** Every second town types on a blank of the county's, the others copied the table into one of their own. */
function writeTown(inputs, counties, county, town, press) {
  const { county: area, name } = placesOf(county, town)
  const folder = path.join(inputs, ...(counties > 1 ? [area] : []), name)
  mkdirSync(folder, { recursive: true })
  const facts = factsOf(county, town)
  for (const [kind, title] of Object.entries(FILES)) {
    const prototype = town % 2 === 0 ? kind : `${kind}-retyped`
    writeFileSync(path.join(folder, `${name}${title}.xlsx`), press(prototype, facts))
  }
}

const ENTRY = `
  export { openZip } from './src/workbook/zip/open.ts'
  export { writeZip } from './src/workbook/zip/write.ts'
`

/** A function that gives the workbook of a kind with a town's facts in the place of the marks. */
async function openPress() {
  const { openZip, writeZip } = await ownModules(ENTRY)
  const { made, keyOf } = await prototypes()
  const packages = new Map(
    Object.entries(made).map(([kind, bytes]) => {
      const zip = openZip(bytes)
      const parts = zip.entries.map((entry) => {
        const text = entry.name.endsWith('.xml') ? zip.read(entry).toString('utf8') : ''
        return MARK.test(text) ? { name: entry.name, text } : entry
      })
      return [kind, parts]
    }),
  )
  return (kind, facts) =>
    writeZip(
      packages
        .get(kind)
        .map((part) =>
          part.text === undefined
            ? part
            : { name: part.name, content: Buffer.from(filled(part.text, facts, keyOf)) },
        ),
    )
}

const MARK = /\{(?:T|by|phone|[VS]\d)|<v>9\d{6}<\/v>/

function filled(text, facts, keyOf) {
  return text
    .replace(/<c r="([A-Z]+\d+)"( s="\d+")?><v>(9\d{6})<\/v><\/c>/g, (_, cell, style = '', mark) => {
      const fact = facts.get(keyOf(Number(mark)))
      if (fact === null) return `<c r="${cell}"${style}/>`
      return typeof fact === 'number'
        ? `<c r="${cell}"${style}><v>${fact}</v></c>`
        : `<c r="${cell}"${style} t="inlineStr"><is><t>${fact}</t></is></c>`
    })
    .replace(/\{([A-Z]\d*(?:\.[A-Za-z\d.]+)?|by|phone)\}/g, (mark, key) => facts.get(key) ?? mark)
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { counties: { type: 'string', default: '1' } },
  })
  const { workbooks, inputs } = await makeCounty(positionals[0], { counties: Number(values.counties) })
  console.log(`${workbooks} workbooks in ${inputs}`)
}
