// What the bundle contains of others, and their licences, from the files that esbuild has put into it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const ALLOWED = /^(?:MIT|ISC|BSD|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Zlib|MIT\/X11)$/

/** The text of THIRD-PARTY-LICENSES.txt for these inputs (paths as in esbuild's metafile). */
export function thirdPartyLicences(inputs) {
  const folders = new Set([...inputs].map(packageFolder).filter((folder) => folder))
  const entries = [...folders].map(entry).toSorted((one, other) => (one.heading < other.heading ? -1 : 1))
  const unique = new Map(entries.map(({ heading, text }) => [heading, text]))
  return [...unique].map(([heading, text]) => section(heading, text)).join('')
}

/** One part of the file: whose, and on what terms. */
export function section(heading, text) {
  return `${'='.repeat(80)}\n${heading}\n${'='.repeat(80)}\n\n${text.trim()}\n\n`
}

function packageFolder(file) {
  return file.replaceAll('\\', '/').match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]
}

function entry(folder) {
  const { name, version, license, licenses, author } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  )
  const terms = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ')
  if (!allowed(terms))
    throw new Error(`${name} ${version}: may a program that contains it be handed on? (${terms})`)
  return {
    heading: `${name} ${version} (${terms})`,
    text: licenceText(folder) ?? `Declared in its package.json: ${terms}, ${author?.name ?? author ?? name}.`,
  }
}

function allowed(terms = '') {
  const words = terms.replace(/[()]/g, '')
  return words.split(/ OR /).some((one) => one.split(/ AND /).every((term) => ALLOWED.test(term)))
}

/** The package's licence files, else what its README says under such a heading. */
function licenceText(folder) {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const names = all.filter((name) => !name.includes('node_modules'))
  const isLicence = (name) => /^(?:licen[cs]es?|copying|notice)\b(?!.*\.[cm]?js$)/i.test(name)
  const read = (name) => readFileSync(path.join(folder, name), 'utf8')
  const files = names
    .toSorted()
    .filter((name) => isLicence(name) && statSync(path.join(folder, name)).isFile())
  if (files.length > 0) return files.map(read).join('\n\n')
  const readme = names.find((name) => /^readme/i.test(name))
  return readme && read(readme).match(/^#*\s*licen[cs]e\s*\n[-=]*\s*\n*((?:(?!^#).*\n?)+)/im)?.[1]
}
