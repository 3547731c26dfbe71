// What lies in the folder that a clerk gets.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { nodeLicence, nodeProgram, NODE_VERSION } from './node-builds.js'
import { guidePages } from '../guide/markdown.js'
import { section } from '../third-party.js'

const GUIDE = /\.(?:html|pdf|png|css)$/

/** The files of the portable folder for one system: { name, bytes, executable }. */
export function portableFolder(target, { program, start, libraries }) {
  const windows = target.startsWith('win')
  const own = (name) => readFileSync(path.join('scripts/package', name), 'utf8')
  const files = [
    { name: windows ? 'node.exe' : 'node', bytes: nodeProgram(target), executable: true },
    { name: 'lingong.cjs', bytes: program },
    { name: 'start.cjs', bytes: start },
    ...(windows
      ? [{ name: 'lingong.cmd', bytes: Buffer.from(own('lingong.cmd').replaceAll('\n', '\r\n')) }]
      : [
          { name: 'lingong', bytes: Buffer.from(own('lingong.sh')), executable: true },
          { name: 'lingong.desktop', bytes: Buffer.from(own('lingong.desktop')), executable: true },
        ]),
    ...filesOf('templates', /\.xlsx$/, '空白表'),
    ...filesOf('guide', GUIDE, '使用指南'),
    ...guidePages('guide').map(({ name, html }) => ({ name: `使用指南/${name}`, bytes: Buffer.from(html) })),
    // the pages for the county lead to it; with the sign of UTF-8, by which old editors know it
    { name: '使用指南/README.txt', bytes: Buffer.from(`\ufeff${readFileSync('README.md', 'utf8')}`) },
    { name: 'LICENSE.txt', bytes: readFileSync('LICENSE') },
    { name: 'THIRD-PARTY-LICENSES.txt', bytes: Buffer.from(allLicences(libraries)) },
  ]
  return files.map((file) => ({ ...file, name: `lingong-${target}/${file.name}` }))
}

/** The licences of the bundled libraries, and of Node and all that Node contains. */
export function allLicences(libraries) {
  return `${libraries}${section(`Node.js ${NODE_VERSION}`, nodeLicence())}`
}

function filesOf(folder, pattern, as) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: `${as}/${path.relative(folder, file)}`, bytes: readFileSync(file) }))
}
