import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, Decimal } from '../../src/model/decimal.ts'
import { capitalYuan } from '../../src/model/rmb.ts'

const VALUES: Readonly<Record<string, bigint>> = Object.fromEntries(
  [...'零壹贰叁肆伍陆柒捌玖'].map((digit, value) => [digit, BigInt(value)]),
)
const UNITS: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n }

/** Reads capital numerals back by adding up, the other way round than they are written: fen as a bigint. */
function fenOf(text: string): bigint {
  const [, yuan = '', jiao = '零', fen = '零'] =
    /^(?:(.*)元)?(?:整|零?(?:(.)角)?整?(?:零?(.)分)?)$/.exec(text) ?? fail(text)
  return wholeOf(yuan) * 100n + VALUES[jiao]! * 10n + VALUES[fen]!
}

function wholeOf(text: string): bigint {
  const place = ['亿', '万'].map((unit) => [unit, text.lastIndexOf(unit)] as const).find(([, at]) => at >= 0)
  if (place) {
    const [unit, at] = place
    const factor = unit === '亿' ? 100_000_000n : 10_000n
    return wholeOf(text.slice(0, at)) * factor + wholeOf(text.slice(at + 1))
  }
  let value = 0n
  let digit = 0n
  for (const sign of text) {
    const unit = UNITS[sign]
    if (unit === undefined) digit = VALUES[sign] ?? fail(text)
    else value += digit * unit
    if (unit !== undefined) digit = 0n
  }
  return value + digit
}

function fail(text: string): never {
  throw new Error(`not capital numerals: ${text}`)
}

describe('人民币大写', () => {
  it.each([
    ['0.00', '零元整'],
    ['0.05', '伍分'],
    ['0.30', '叁角整'],
    ['0.56', '伍角陆分'],
    ['10.00', '壹拾元整'],
    ['4375.00', '肆仟叁佰柒拾伍元整'],
    ['1011.00', '壹仟零壹拾壹元整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
    ['107000.53', '壹拾万柒仟元零伍角叁分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['50000.00', '伍万元整'],
    ['1000100.00', '壹佰万零壹佰元整'],
    ['100000001.00', '壹亿零壹元整'],
    ['1000000000000.00', '壹万亿元整'],
    ['1000011111111.00', '壹万亿零壹仟壹佰壹拾壹万壹仟壹佰壹拾壹元整'],
    ['1000100000000.00', '壹万零壹亿元整'],
  ])('%s is %s', (amount, words) => {
    expect(capitalYuan(decimal(amount))).toBe(words)
  })

  it('says every amount so that it can be read back, with single zeros and one ending', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), (fen) => {
        const words = capitalYuan(new Decimal(fen.toString()).div(100))
        expect(fenOf(words)).toBe(fen)
        if (fen > 0n) expect(words).not.toMatch(/零零|零[拾佰仟万亿元]|^零/)
        expect(words).toMatch(/^[^整]*(元整|角整|分)$/)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['-0.01', '0.001', '10000000000000000'])('refuses %s', (amount) => {
    expect(() => capitalYuan(decimal(amount))).toThrow(RangeError)
  })
})
