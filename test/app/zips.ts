import { pack, writeZip } from '../../src/workbook/zip/write.ts'

/** An archive of these files. */
export function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  return writeZip(Object.entries(files).map(([name, content]) => ({ name, content })))
}

/** An archive whose only name stands in these bytes, without the mark for UTF-8. */
export function gbkZip({ gbk, content }: { gbk: string; content: Buffer }): Buffer {
  const nameBytes = Buffer.from(gbk, 'hex')
  return writeZip([{ ...pack({ name: 'x', content }, 6), nameBytes, flags: 0 }])
}
