/** What an honest workbook never exceeds. All of it is checked on declared sizes, before anything is inflated. */
export interface ZipLimits {
  entries: number
  /** bytes of one entry, inflated */
  entry: number
  /** bytes of all entries, inflated */
  total: number
  /** inflated bytes for each packed byte; only looked at for entries over `ratioFrom` bytes */
  ratio: number
  ratioFrom: number
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 10_000,
  entry: 96 * 1024 * 1024,
  total: 256 * 1024 * 1024,
  ratio: 400,
  ratioFrom: 4 * 1024 * 1024,
}
