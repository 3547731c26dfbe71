import type { Random } from './random.js'
export function mutate(bytes: Buffer, random: Random): { kind: string; bytes: Buffer }
