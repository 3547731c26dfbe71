/** One entry of a package, with everything that is needed to copy it byte for byte. */
export interface ZipEntry {
  /** with `/`, also where the file has backslashes */
  name: string
  /** the name's bytes as they stand in the file */
  nameBytes: Buffer
  versionMadeBy: number
  versionNeeded: number
  /** general purpose bits */
  flags: number
  /** 0 stored, 8 deflated */
  method: number
  /** MS-DOS time and date */
  time: number
  date: number
  crc: number
  /** bytes, inflated */
  size: number
  /** extra field of the central directory, zip64 sizes taken out */
  extra: Buffer
  comment: Buffer
  internalAttributes: number
  externalAttributes: number
  /** the packed bytes: a view on the file, not a copy */
  raw: Buffer
}
