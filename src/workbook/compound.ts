/** An open compound file (the container of the old Office formats): its root folder, and how its sectors are chained. */
export interface Compound {
  /** names in the root folder */
  names: readonly string[]
  /** The bytes of a stream of the root folder; undefined where it isn't there, or where its chain is broken. */
  stream(name: string): Buffer | undefined
}

/** What the root folder of a compound file holds; empty where it can't be read. */
export function compoundStreams(file: Buffer): readonly string[] {
  return openCompound(file)?.names ?? []
}

/** Opens a compound file; undefined where its head makes no sense. */
export function openCompound(file: Buffer): Compound | undefined {
  const shift = file.length >= 512 ? file.readUInt16LE(30) : 0
  if (shift !== 9 && shift !== 12) return undefined
  const table = allocation(file, 1 << shift)
  const directory = partOfChain(file, file.readUInt32LE(48), table, MOST_SECTORS)
  const entries = childrenOf(directory, 0)
  return {
    names: entries.map((entry) => nameOf(directory, entry)),
    stream: (name) => {
      const entry = entries.find((one) => nameOf(directory, one).toLowerCase() === name.toLowerCase())
      return entry === undefined ? undefined : readStream(file, table, directory, entry)
    },
  }
}

const LAST_CHAIN = 0xfffffffa
/** Sectors of a directory that are followed: many times what any document has. */
const MOST_SECTORS = 4096
const ENTRY = 128
const NONE = 0xffffffff
/** Streams below this size lie in sectors of 64 bytes inside the root's own stream. */
const SMALL = 4096
const SMALL_SECTOR = 64
/** In the head: so many sectors of the allocation table are named there, the others in a chain of their own. */
const IN_HEAD = 109

/** Which sector follows which, as far as the file says. */
interface Allocation {
  size: number
  next: (sector: number) => number
}

function allocation(file: Buffer, size: number): Allocation {
  const sectors = tableSectors(file, size)
  const perSector = size / 4
  return {
    size,
    next: (sector) => {
      const table = sectors[Math.floor(sector / perSector)]
      const at = table === undefined ? NONE : (table + 1) * size + (sector % perSector) * 4
      return at + 4 <= file.length ? file.readUInt32LE(at) : NONE
    },
  }
}

function tableSectors(file: Buffer, size: number): number[] {
  const sectors = Array.from({ length: IN_HEAD }, (_, index) => file.readUInt32LE(76 + index * 4))
  let more = file.readUInt32LE(68)
  const last = size / 4 - 1
  while (more < LAST_CHAIN && (more + 2) * size <= file.length && sectors.length * size < file.length) {
    const sector = sectorAt(file, more, size)
    for (let index = 0; index < last; index += 1) sectors.push(sector.readUInt32LE(index * 4))
    more = sector.readUInt32LE(last * 4)
  }
  return sectors
}

/** What can be read of a chain. */
function partOfChain(file: Buffer, first: number, { size, next }: Allocation, most: number): Buffer {
  const sectors: Buffer[] = []
  const seen = new Set<number>()
  let sector = first
  while (sector < LAST_CHAIN && !seen.has(sector) && seen.size < most) {
    seen.add(sector)
    sectors.push(sectorAt(file, sector, size))
    sector = next(sector)
  }
  return Buffer.concat(sectors)
}

function sectorAt(file: Buffer, sector: number, size: number): Buffer {
  return file.subarray((sector + 1) * size, (sector + 2) * size)
}

function readStream(file: Buffer, table: Allocation, directory: Buffer, entry: number): Buffer | undefined {
  const length = field(directory, entry, 120)
  const first = field(directory, entry, 116)
  const whole =
    length >= SMALL
      ? partOfChain(file, first, table, Math.ceil(length / table.size))
      : smallStream(file, table, directory, first, length)
  return whole.length < length ? undefined : whole.subarray(0, length)
}

function smallStream(
  file: Buffer,
  table: Allocation,
  directory: Buffer,
  first: number,
  length: number,
): Buffer {
  const container = partOfChain(file, field(directory, 0, 116), table, MOST_SECTORS)
  const chain = partOfChain(file, file.readUInt32LE(60), table, MOST_SECTORS)
  const next = (sector: number): number =>
    sector * 4 + 4 <= chain.length ? chain.readUInt32LE(sector * 4) : NONE
  const sectors: Buffer[] = []
  for (let sector = first; sector < LAST_CHAIN && sectors.length * SMALL_SECTOR < length;) {
    sectors.push(container.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR))
    sector = next(sector)
  }
  return Buffer.concat(sectors)
}

/** Entries in a folder: they hang in a tree from the folder's child. */
function childrenOf(directory: Buffer, folder: number): number[] {
  const entries: number[] = []
  const seen = new Set<number>()
  const waiting = [field(directory, folder, 76)]
  while (waiting.length > 0) {
    const entry = waiting.pop()!
    if (entry === NONE || seen.has(entry) || (entry + 1) * ENTRY > directory.length) continue
    seen.add(entry)
    entries.push(entry)
    waiting.push(field(directory, entry, 68), field(directory, entry, 72))
  }
  return entries
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
