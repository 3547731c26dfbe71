export function withNote(program: Buffer, name: string, content: Buffer): Buffer
export function readNote(program: Buffer, name: string): Buffer | undefined
