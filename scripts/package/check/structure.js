// The files as files: hashes, PE and ELF structure, licences.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readHeaders, readNote } from '../elf.js'
import { nodeProgram } from '../node-builds.js'
import { readPe, readResources } from '../pe.js'
import { BLOB, isLit } from '../single.js'

const SUMS = 'SHA256SUMS'

export function checkHashes({ fact }, release) {
  const lines = readFileSync(path.join(release, SUMS), 'utf8').trim().split('\n')
  for (const line of lines) {
    const [sum, name] = line.split('  ')
    const found = createHash('sha256')
      .update(readFileSync(path.join(release, name)))
      .digest('hex')
    fact(`${name} is what ${SUMS} says`, sum === found, { detail: found })
  }
}

/** Node's own program in the portable folder: not a byte is ours. */
export function checkNodeExe({ fact }, bytes) {
  fact('node.exe is the one of the registry', bytes.equals(nodeProgram('win-x64')))
  const { certificates, checksum } = readPe(bytes)
  const { address, size } = certificates
  const inside = size > 0 && address + size <= bytes.length
  fact('node.exe still carries its signature', inside && bytes.readUInt16LE(address + 6) === 2, {
    figure: `${size} bytes at ${address}`,
  })
  fact('node.exe has the checksum that it says', checksum.written === checksum.counted)
}

export function checkExe({ fact }, bytes, version) {
  const pe = readPe(bytes)
  const names = pe.sections.map(({ name }) => name)
  fact('lingong.exe has one .rsrc', names.filter((name) => name === '.rsrc').length === 1, {
    figure: names.join(' '),
  })
  fact('its sections are in order, aligned and inside the file', sectionsFit(pe, bytes.length))
  fact(
    'nothing lies behind the last section',
    Math.max(...pe.sections.map(({ offset, size }) => offset + size)) === bytes.length,
  )
  fact(
    'no certificate is left, and none is promised',
    pe.certificates.address === 0 && pe.certificates.size === 0,
  )
  fact('its resources are in .rsrc', startsAt(pe, '.rsrc', pe.resources))
  fact('its relocations are in .reloc', startsAt(pe, '.reloc', pe.relocations))
  fact('it has the checksum that it says', pe.checksum.written === pe.checksum.counted)
  fact('Node is told to look inside', isLit(bytes))
  const { strings } = readResources(bytes, BLOB)
  fact(
    'it is named in Chinese, and in no other language',
    strings.length === 1 && strings[0].lang === 2052 && /\p{Script=Han}/u.test(strings[0].values.ProductName),
    { figure: strings.map(({ values }) => `${values.ProductName} ${values.ProductVersion}`).join('; ') },
  )
  fact('it says the version of the program', strings[0].values.ProductVersion === version)
}

function sectionsFit({ sections, alignment, imageSize }, length) {
  let address = 0
  let offset = 0
  for (const section of sections) {
    const aligned = section.address % alignment.section === 0 && section.offset % alignment.file === 0
    if (!aligned || section.address < address || section.offset < offset) return false
    address = section.address + section.virtualSize
    offset = section.offset + section.size
  }
  return offset <= length && Math.ceil(address / alignment.section) * alignment.section === imageSize
}

function startsAt({ sections }, name, directory) {
  const section = sections.find((each) => each.name === name)
  return section.address === directory.address && directory.size <= section.virtualSize
}

/** The single files for Linux; all single files hold the same program. */
export function checkElf({ fact }, name, bytes, exe) {
  fact(`${name}: Node is told to look inside`, isLit(bytes))
  const blob = readNote(bytes, BLOB)
  fact(`${name} holds what lingong.exe holds`, blob?.equals(readResources(exe, BLOB).blob))
  const loads = readHeaders(bytes).filter(({ type }) => type === 1)
  const apart = loads.every(
    ({ address, size }, index) => index + 1 === loads.length || address + size <= loads[index + 1].address,
  )
  fact(`${name}: its segments lie apart, in order`, apart)
}

export function checkLicences({ fact }, text) {
  const parts = text.split(/^={80}\n(.+)\n={80}\n/m).slice(1)
  const headings = parts.filter((_, index) => index % 2 === 0)
  const empty = headings.filter((_, index) => parts[index * 2 + 1].trim() === '')
  fact('every part of the licences says something', headings.length > 10 && empty.length === 0, {
    figure: `${headings.length} parts`,
    detail: empty.join(', '),
  })
  fact(
    'the licences of Node are among them',
    headings.some((heading) => heading.startsWith('Node.js ')),
  )
}
