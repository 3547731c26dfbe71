import type { PackedFile } from './tar.js'
export function zip(files: readonly PackedFile[]): Buffer
