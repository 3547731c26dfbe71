/** Signatures of the zip format (APPNOTE 4.3): local header, record of the directory, end. */
export const LOCAL = 0x04034b50
export const RECORD = 0x02014b50
export const END = 0x06054b50

/** Bytes of the same, before names and whatever else varies in length. */
export const LOCAL_SIZE = 30
export const RECORD_SIZE = 46
export const END_SIZE = 22

/** General purpose bits: any kind of encryption; sizes behind the content; names in UTF-8. */
export const ENCRYPTED = 0x0001 | 0x0040 | 0x2000
export const DESCRIPTOR = 0x0008
export const UTF8 = 0x0800

/** Stands for a number that its field is too narrow for. */
export const FULL16 = 0xffff
export const FULL32 = 0xffffffff

/** The method of all packed entries that we read and write. */
export const DEFLATED = 8
