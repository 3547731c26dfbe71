import type { XmlReader } from '../xml.ts'
import { isTrue } from '../package.ts'

/** What of a font or a fill decides whether somebody can read the cell. */
export interface Font {
  colour: string | undefined
  isTiny: boolean
  isStruck: boolean
  /** above or below the line */
  isRaised: boolean
}

export type Look = 'unseen' | 'struck' | 'raised'

/** Points; nobody reads smaller letters. */
const SMALLEST_LETTERS = 4
/** Of 255: our own marks are 25 away from white, light grey letters 38. */
const CLOSE = 30
/** Of 255 in red, green or blue: yellow on white is as light, and can be read. */
const OTHER_COLOUR = 70
export const WHITE = 'FFFFFF'
const BLACK = '000000'
/** The first theme colours, and the indexed ones that programs write for black and white. */
const THEME: readonly string[] = [WHITE, BLACK]
const INDEXED: Readonly<Record<string, string>> = {
  0: BLACK,
  1: WHITE,
  8: BLACK,
  9: WHITE,
  64: BLACK,
  65: WHITE,
}

/** The `font` of a style, or `rPr` of a run of letters, that was opened last. */
export function readFont(xml: XmlReader): Font {
  const font: Font = { colour: BLACK, isTiny: false, isStruck: false, isRaised: false }
  xml.eachChild((name) => {
    if (name === 'color') font.colour = colourOf(xml)
    if (name === 'sz') font.isTiny = Number(xml.attribute('val')) < SMALLEST_LETTERS
    if (name === 'strike') font.isStruck = isOn(xml)
    if (name === 'vertAlign') font.isRaised = xml.attribute('val') !== 'baseline'
  })
  return font
}

function isOn(xml: XmlReader): boolean {
  const value = xml.attribute('val')
  return value === undefined || isTrue(value)
}

/** The colour of the `fill` that was opened last; undefined where it has a pattern or a colour that isn't known. */
export function readFill(xml: XmlReader): string | undefined {
  let colour: string | undefined
  xml.eachChild((name) => {
    if (name !== 'patternFill') return
    const pattern = xml.attribute('patternType') ?? 'none'
    if (pattern === 'none') colour = WHITE
    else xml.eachChild((child) => child === 'fgColor' && pattern === 'solid' && (colour = colourOf(xml)))
  })
  return colour
}

/** Letters of nearly the colour behind them, or hardly there at all; struck through; above or below the line. */
export function lookOf(font: Font | undefined, fill: string | undefined): Look | undefined {
  if (!font) return undefined
  const sameColour = font.colour !== undefined && fill !== undefined && isClose(font.colour, fill)
  if (sameColour || font.isTiny) return 'unseen'
  return font.isStruck ? 'struck' : font.isRaised ? 'raised' : undefined
}

/** RRGGBB; undefined for other colours of the theme, and where nobody knows. */
function colourOf(xml: XmlReader): string | undefined {
  const rgb = xml.attribute('rgb')
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase()
  const theme = xml.attribute('theme')
  const tint = xml.attribute('tint')
  if (theme !== undefined && (tint === undefined || Number(tint) === 0)) return THEME[Number(theme)]
  return isTrue(xml.attribute('auto')) ? BLACK : INDEXED[xml.attribute('indexed') ?? '']
}

function isClose(one: string, other: string): boolean {
  const apart = channels(one).map((part, index) => part - channels(other)[index]!)
  const [red = 0, green = 0, blue = 0] = apart
  const lightness = (299 * red + 587 * green + 114 * blue) / 1000
  return Math.abs(lightness) < CLOSE && apart.every((part) => Math.abs(part) < OTHER_COLOUR)
}

function channels(colour: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
