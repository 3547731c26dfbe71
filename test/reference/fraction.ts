/** An exact fraction of whole numbers; d > 0, lowest terms. Plain on purpose: the reference shares nothing with `src`. */
export interface Fraction {
  n: bigint
  d: bigint
}

export function fraction(n: bigint, d = 1n): Fraction {
  const sign = d < 0n ? -1n : 1n
  const common = gcd(n < 0n ? -n : n, d < 0n ? -d : d)
  return { n: (sign * n) / common, d: (sign * d) / common }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : gcd(b, a % b)
}

/** `12`, `-3`, `0.25` as a fraction. */
export function of(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.')
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n)
/** −1, 0 or 1 */
export const compare = (a: Fraction, b: Fraction) => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rounded half away from zero to so many places, always with that many decimals. */
export function fixed(a: Fraction, places: number): string {
  const scale = 10n ** BigInt(places)
  const size = a.n < 0n ? -a.n : a.n
  const rounded = (2n * size * scale + a.d) / (2n * a.d)
  const digits = rounded.toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return a.n < 0n && rounded > 0n ? `-${text}` : text
}

/** Points as the program writes them: at most 20 decimals, no trailing zeros. */
export function written(a: Fraction): string {
  return fixed(a, 20).replace(/\.?0+$/, '')
}
