/** Why a zip package is refused. */
export type ZipReason =
  /** no zip at all */
  | 'notZip'
  /** the directory at the end is missing: the file was cut short */
  | 'truncated'
  /** headers that contradict each other, overlapping entries, data that can't be inflated */
  | 'broken'
  /** an entry's content doesn't have the checksum that is written down */
  | 'checksum'
  /** an entry has another size than is written down */
  | 'size'
  /** the same name twice, also differing only in case */
  | 'duplicate'
  /** an absolute path, `..`, a control character */
  | 'unsafeName'
  /** protected with a zip password */
  | 'encrypted'
  /** packed with another method than deflate */
  | 'method'
  /** more entries, bytes or a higher ratio than any honest workbook has */
  | 'limit'

/** Thrown by everything in this folder for a package that can't be trusted. */
export class ZipFault extends Error {
  /** `part` is the name of the entry, '' where the whole file is meant. */
  constructor(
    readonly reason: ZipReason,
    readonly part: string,
  ) {
    super(part === '' ? reason : `${reason}: ${part}`)
    this.name = 'ZipFault'
  }
}
