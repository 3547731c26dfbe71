import type { EChartsCoreOption } from 'echarts/core'
import type { Draw } from './draw.ts'
import { asMarkup, html, type Markup } from './markup.ts'

/** Charts are drawn twice, as wide as a page and as narrow as a telephone: text that shrinks can't be read. */
export type Width = 'wide' | 'narrow'
export const PIXELS: Readonly<Record<Width, number>> = { wide: 880, narrow: 350 }

export interface Drawn {
  option: EChartsCoreOption
  height: number
}

export interface Chart {
  /** unique on the page */
  id: string
  title: string
  /** what it shows, in a sentence, for whoever can't see it */
  says: string
  plan: (width: Width) => Drawn
  /** the same figures as a table; null where the table stands right below anyway */
  table: Markup | null
}

/** A chart with its title, what it says, and its figures as a table. */
export function figure(draw: Draw, { id, title, says, plan, table }: Chart): Markup {
  const svg = (width: Width) => {
    const { option, height } = plan(width)
    return asMarkup(draw(option, PIXELS[width], height, `${id}-${width}`))
  }
  const alternative =
    table &&
    html`<details class="alternative">
      <summary>用表格看：${title}</summary>
      ${table}
    </details>`
  return html`<figure id="${id}">
    <figcaption>${title}</figcaption>
    <div class="chart wide-chart" role="img" aria-label="${says}">${svg('wide')}</div>
    <div class="chart narrow" role="img" aria-label="${says}">${svg('narrow')}</div>
    ${alternative}
  </figure>`
}

/** A fill that can be told from the others without its colour. */
export interface Look {
  color: string
  decal?: object
}

const line = 'rgba(20,40,60,0.55)'

export const LOOKS = {
  final: { color: '#1c4a73' },
  provisional: {
    color: '#a9cbe8',
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.7, color: line },
  },
  pending: {
    color: '#f1cf8c',
    decal: {
      symbol: 'circle',
      symbolSize: 0.7,
      dashArrayX: [
        [5, 5],
        [0, 5, 5, 0],
      ],
      dashArrayY: [5, 0],
      color: line,
    },
  },
  grey: {
    color: '#c9d0d8',
    decal: {
      symbol: 'rect',
      dashArrayX: [1, 0],
      dashArrayY: [1, 6],
      rotation: 0.7,
      color: 'rgba(20,40,60,0.4)',
    },
  },
  loss: { color: '#a3302a' },
} satisfies Record<string, Look>

export const INK = '#1d2733'

/** What all charts share. */
export const FRAME = { textStyle: { color: INK, fontSize: 13 } }
export const AXIS_LINE = { lineStyle: { color: '#7c8a9a' } }
export const SPLIT_LINE = { lineStyle: { color: '#e3e8ee' } }

/** The axis of lying bars: their labels from top to bottom, in so many pixels. */
export function rowAxis(rows: readonly { label: string }[], width: number) {
  return {
    type: 'category',
    inverse: true,
    data: rows.map(({ label }) => label),
    axisTick: { show: false },
    axisLabel: { color: INK, fontSize: 13, width: width - 9, overflow: 'truncate', interval: 0 },
  }
}

/** Pixels that a text takes, near enough: a Chinese character is as wide as it is high. */
export function pixelsOf(text: string, size = 13): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! > 0x2000 ? size : size * 0.6
  return Math.ceil(width)
}

/** A legend over a chart, where there is more than one thing to tell apart. */
export function legendOf(names: readonly string[]): object {
  return {
    data: [...names],
    left: 0,
    top: 0,
    itemWidth: 26,
    itemHeight: 14,
    itemGap: 16,
    selectedMode: false,
    textStyle: { color: INK, fontSize: 13 },
  }
}
