// The one executable file for Windows: Node's own, with the program as a resource, our name and version, and without
// the signature, which would no longer hold.
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit'

const RCDATA = 10
const VERSION = 16
const CHINESE = 2052
const NEUTRAL = 0
const UNICODE = 1200
const WINDOWS_PROGRAM = { fileFlagsMask: 0x3f, fileOS: 0x40004, fileType: 1 }

/** `strings`: what Windows shows under 属性 › 详细信息; `version`: 1.2.3; `icon`: an .ico file. */
export function withProgram(node, blobName, blob, { version, strings, icon }) {
  const executable = NtExecutable.from(node, { ignoreCert: true })
  const resources = NtExecutableResource.from(executable)
  resources.entries.push({ type: RCDATA, id: blobName, lang: NEUTRAL, codepage: 0, bin: exactly(blob) })
  describe(resources.entries, version, strings)
  giveIcon(resources.entries, icon)
  resources.outputResource(executable)
  return Buffer.from(executable.generate())
}

function describe(entries, version, strings) {
  for (let at = entries.length - 1; at >= 0; at -= 1) if (entries[at].type === VERSION) entries.splice(at, 1)
  const [major, minor, patch] = version.split('.').map(Number)
  const info = Resource.VersionInfo.create({ lang: CHINESE, fixedInfo: WINDOWS_PROGRAM, strings: [] })
  info.setFileVersion(major, minor, patch, 0, CHINESE)
  info.setProductVersion(major, minor, patch, 0, CHINESE)
  const values = { ...strings, FileVersion: version, ProductVersion: version }
  info.setStringValues({ lang: CHINESE, codepage: UNICODE }, values)
  info.outputToResourceEntries(entries)
}

function giveIcon(entries, icon) {
  const images = Data.IconFile.from(icon).icons.map(({ data }) => data)
  for (const { id, lang } of Resource.IconGroupEntry.fromEntries(entries))
    Resource.IconGroupEntry.replaceIconsForResource(entries, id, lang, images)
}

/** The sections, data directories and checksums of a PE file, as they lie in it. */
export function readPe(bytes) {
  const at = bytes.readUInt32LE(0x3c)
  if (bytes.toString('latin1', at, at + 4) !== 'PE\0\0') throw new Error('not a PE file')
  const optional = at + 24
  if (bytes.readUInt16LE(optional) !== 0x20b) throw new Error('not a 64-bit PE file')
  const table = optional + bytes.readUInt16LE(at + 20)
  const sections = Array.from({ length: bytes.readUInt16LE(at + 6) }, (_, index) => {
    const from = table + index * 40
    return {
      name: bytes.toString('latin1', from, from + 8).replace(/\0+$/, ''),
      virtualSize: bytes.readUInt32LE(from + 8),
      address: bytes.readUInt32LE(from + 12),
      size: bytes.readUInt32LE(from + 16),
      offset: bytes.readUInt32LE(from + 20),
    }
  })
  const directory = (index) => ({
    address: bytes.readUInt32LE(optional + 112 + index * 8),
    size: bytes.readUInt32LE(optional + 116 + index * 8),
  })
  return {
    sections,
    alignment: { section: bytes.readUInt32LE(optional + 32), file: bytes.readUInt32LE(optional + 36) },
    imageSize: bytes.readUInt32LE(optional + 56),
    checksum: { written: bytes.readUInt32LE(optional + 64), counted: checksum(bytes, optional + 64) },
    resources: directory(2),
    certificates: directory(4),
    relocations: directory(5),
  }
}

/** As Windows counts it: 16-bit words with carry, without the field itself, and the length. */
function checksum(bytes, field) {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) {
    if (at === field || at === field + 2) continue
    sum += at + 1 < bytes.length ? bytes.readUInt16LE(at) : bytes[at]
    sum = (sum & 0xffff) + (sum >>> 16)
  }
  return sum + bytes.length
}

/** The resource of that name, and the version's strings. */
export function readResources(bytes, blobName) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(bytes, { ignoreCert: true }))
  const blob = entries.find(({ type, id }) => type === RCDATA && id === blobName)?.bin
  const infos = Resource.VersionInfo.fromEntries(entries)
  const strings = infos.flatMap((info) =>
    info.getAllLanguagesForStringValues().map((language) => ({
      lang: language.lang,
      values: info.getStringValues(language),
    })),
  )
  return { blob: blob && Buffer.from(blob), strings }
}

/** An ArrayBuffer of just these bytes. */
function exactly(bytes) {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}
