export interface PackedFile {
  name: string
  bytes: Buffer
  executable?: boolean
}
export function tarGz(files: readonly PackedFile[]): Buffer
export function readTar(bytes: Buffer, name: string): Buffer | undefined
