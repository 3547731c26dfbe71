// Adds a note to an ELF program (64 bits, little-endian), where Node looks for a program inside itself.
//
// The table of program headers has no room for two more, so that a longer copy of it goes to the end of the file,
// before the note, and one new read-only segment maps both. Older kernels take it for granted that the table is mapped
// as far behind the start of the program as it lies behind the start of the file: so it is here.
const PAGE = 0x10000
const HEADER = 56
const LOAD = 1
const NOTE = 4
const PHDR = 6
const READ = 4

/** A copy of `program` with a note of that name. */
export function withNote(program, name, content) {
  const headers = readHeaders(program)
  const start = align(program.length, PAGE)
  const first = headers.find(({ type, offset }) => type === LOAD && offset === 0n)
  if (!first) throw new Error('the start of the file is not mapped')
  const top = headers.filter(({ type }) => type === LOAD).map(({ address, size }) => address + size)
  const address = first.address + BigInt(start)
  if (top.some((end) => end > address))
    throw new Error('the end of the file would be mapped over the program')
  const tableSize = (headers.length + 2) * HEADER
  const note = noteOf(name, content)
  const noteAt = align(tableSize, 16)

  const load = segment(LOAD, start, address, noteAt + note.length, PAGE)
  const table = [
    ...headers.map((header) =>
      header.type === PHDR ? segment(PHDR, start, address, tableSize, 8) : header.bytes,
    ),
    load,
    segment(NOTE, start + noteAt, address + BigInt(noteAt), note.length, 4),
  ]
  const head = Buffer.from(program)
  head.writeBigUInt64LE(BigInt(start), 32)
  head.writeUInt16LE(table.length, 56)
  const gap = (from, to) => Buffer.alloc(to - from)
  return Buffer.concat([head, gap(program.length, start), ...table, gap(tableSize, noteAt), note])
}

/** The content of the note of that name in a PT_NOTE segment; undefined where there is none. */
export function readNote(program, name) {
  for (const { type, offset, size } of readHeaders(program)) {
    if (type !== NOTE) continue
    const end = Number(offset + size)
    for (let at = Number(offset); at < end;) {
      const nameLength = program.readUInt32LE(at)
      const length = program.readUInt32LE(at + 4)
      const from = at + 12 + align(nameLength, 4)
      if (program.toString('latin1', at + 12, at + 12 + nameLength - 1) === name)
        return program.subarray(from, from + length)
      at = from + align(length, 4)
    }
  }
  return undefined
}

/** The program headers: type, place in the file, address and size in memory. */
export function readHeaders(program) {
  if (program.readUInt32BE(0) !== 0x7f454c46 || program[4] !== 2 || program[5] !== 1)
    throw new Error('not a 64-bit little-endian ELF program')
  const at = Number(program.readBigUInt64LE(32))
  return Array.from({ length: program.readUInt16LE(56) }, (_, index) => {
    const bytes = program.subarray(at + index * HEADER, at + (index + 1) * HEADER)
    return {
      bytes,
      type: bytes.readUInt32LE(0),
      offset: bytes.readBigUInt64LE(8),
      address: bytes.readBigUInt64LE(16),
      size: bytes.readBigUInt64LE(40),
    }
  })
}

function segment(type, offset, address, size, alignment) {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32LE(type, 0)
  bytes.writeUInt32LE(READ, 4)
  bytes.writeBigUInt64LE(BigInt(offset), 8)
  bytes.writeBigUInt64LE(address, 16)
  bytes.writeBigUInt64LE(address, 24)
  bytes.writeBigUInt64LE(BigInt(size), 32)
  bytes.writeBigUInt64LE(BigInt(size), 40)
  bytes.writeBigUInt64LE(BigInt(alignment), 48)
  return bytes
}

function noteOf(name, content) {
  const head = Buffer.alloc(12 + align(name.length + 1, 4))
  head.writeUInt32LE(name.length + 1, 0)
  head.writeUInt32LE(content.length, 4)
  head.write(name, 12)
  return Buffer.concat([head, content, Buffer.alloc(-content.length & 3)])
}

function align(value, to) {
  return Math.ceil(value / to) * to
}
