import type { Decimal } from './decimal.ts'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const PLACES = ['', '拾', '佰', '仟'] as const
const SECTIONS = ['', '万', '亿', '万亿'] as const

/**
 * An amount in yuan in the capital numerals of vouchers (人民币大写): `肆仟叁佰柒拾伍元整`, `叁佰贰拾伍元零肆分`.
 * 整 stands behind 元 and 角, not behind 分; one 零 for zeros inside, also between 元 and 角 or 分.
 * Throws a RangeError for negative amounts, parts of a fen, and from 10^16 yuan on.
 */
export function capitalYuan(amount: Decimal): string {
  if (amount.lt(0)) throw new RangeError('no capital numerals below zero')
  if (amount.decimalPlaces() > 2) throw new RangeError('no capital numerals for parts of a fen')
  const [whole = '0', fraction = '00'] = amount.toFixed(2).split('.')
  if (whole.length > 16) throw new RangeError('too large for capital numerals')
  const yuan = wholeYuan(whole)
  if (fraction === '00') return `${yuan === '' ? '零' : yuan}元整`
  return (yuan === '' ? '' : `${yuan}元`) + smallChange(fraction, whole.endsWith('0'), yuan)
}

/** Sections of four digits with 万 and 亿; '' for zero. */
function wholeYuan(whole: string): string {
  const padded = whole.padStart(16, '0')
  const sections = [0, 4, 8, 12].map((start) => padded.slice(start, start + 4))
  let text = ''
  let gap = false
  sections.forEach((section, index) => {
    if (section === '0000') {
      gap = text !== ''
      return
    }
    if (text !== '' && (gap || section.startsWith('0'))) text += '零'
    text += fourDigits(section) + unitOf(sections, index)
    gap = false
  })
  return text
}

/** 万 of the section above 亿 loses its 亿 where the 亿 section itself says it. */
function unitOf(sections: readonly string[], index: number): string {
  const unit = SECTIONS[3 - index]!
  return unit === '万亿' && sections[1] !== '0000' ? '万' : unit
}

function fourDigits(section: string): string {
  let text = ''
  let gap = false
  for (const [index, digit] of [...section].entries()) {
    if (digit === '0') {
      gap = text !== ''
      continue
    }
    text += (gap ? '零' : '') + DIGITS[digit.charCodeAt(0) - 48]! + PLACES[3 - index]!
    gap = false
  }
  return text
}

function smallChange(fraction: string, endsInZero: boolean, yuan: string): string {
  const [jiao = 0, fen = 0] = [...fraction].map((digit) => digit.charCodeAt(0) - 48)
  const zero = yuan !== '' && (endsInZero || jiao === 0) ? '零' : ''
  if (fen === 0) return `${zero}${DIGITS[jiao]!}角整`
  return zero + (jiao === 0 ? '' : `${DIGITS[jiao]!}角`) + `${DIGITS[fen]!}分`
}
