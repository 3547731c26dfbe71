/** What the root folder of a compound file (the container of the old Office formats) holds; empty where it can't be read. */
export function compoundStreams(file: Buffer): readonly string[] {
  const shift = file.length >= 512 ? file.readUInt16LE(30) : 0
  if (shift !== 9 && shift !== 12) return []
  const directory = readChain(file, file.readUInt32LE(48), 1 << shift)
  return childrenOf(directory, 0)
}

const LAST_CHAIN = 0xfffffffa
/** Sectors of a directory that are followed: many times what any document has. */
const MOST_SECTORS = 4096
const ENTRY = 128
const NONE = 0xffffffff

function readChain(file: Buffer, first: number, size: number): Buffer {
  const sectors: Buffer[] = []
  const seen = new Set<number>()
  let sector = first
  while (sector < LAST_CHAIN && !seen.has(sector) && seen.size < MOST_SECTORS) {
    seen.add(sector)
    sectors.push(sectorAt(file, sector, size))
    sector = nextSector(file, sector, size)
  }
  return Buffer.concat(sectors)
}

function sectorAt(file: Buffer, sector: number, size: number): Buffer {
  return file.subarray((sector + 1) * size, (sector + 2) * size)
}

/** The allocation table's word on what follows; its first 109 sectors are named in the header, which is enough for 6 MB and more. */
function nextSector(file: Buffer, sector: number, size: number): number {
  const perSector = size / 4
  const index = Math.floor(sector / perSector)
  if (index >= 109) return NONE
  const table = sectorAt(file, file.readUInt32LE(76 + index * 4), size)
  const at = (sector % perSector) * 4
  return at + 4 <= table.length ? table.readUInt32LE(at) : NONE
}

/** Names in a folder: its entries hang in a tree from the folder's child. */
function childrenOf(directory: Buffer, folder: number): string[] {
  const names: string[] = []
  const seen = new Set<number>()
  const waiting = [field(directory, folder, 76)]
  while (waiting.length > 0) {
    const entry = waiting.pop()!
    if (entry === NONE || seen.has(entry) || (entry + 1) * ENTRY > directory.length) continue
    seen.add(entry)
    names.push(nameOf(directory, entry))
    waiting.push(field(directory, entry, 68), field(directory, entry, 72))
  }
  return names
}

function field(directory: Buffer, entry: number, offset: number): number {
  const at = entry * ENTRY + offset
  return at + 4 <= directory.length ? directory.readUInt32LE(at) : NONE
}

function nameOf(directory: Buffer, entry: number): string {
  const at = entry * ENTRY
  const length = Math.min(directory.readUInt16LE(at + 64), 64)
  return directory.subarray(at, at + Math.max(0, length - 2)).toString('utf16le')
}
