export interface Random {
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  chance(share: number): boolean
}
export function randomFrom(seed: number): Random
export function seedOf(seed: number, number: number): number
