import type { EChartsCoreOption } from 'echarts/core'
import {
  AXIS_LINE,
  FRAME,
  INK,
  legendOf,
  PIXELS,
  pixelsOf,
  rowAxis,
  SPLIT_LINE,
  type Drawn,
  type Look,
  type Width,
} from './chart.ts'

export interface BarRow {
  label: string
  /** one value for each series; drawn, never printed */
  values: readonly number[]
  /** the figures in words, at the end of the bar */
  text: string
  /** a line across instead of a bar */
  isLine?: boolean
}

export interface Bars {
  series: readonly { name: string; look: Look }[]
  rows: readonly BarRow[]
  /** lines that the values are held against */
  marks?: readonly { at: number; text: string }[]
}

const ROW = 32
const LINE = 16

/** Lying bars, one row each, their figures at the end: no value has to be read off an axis. */
export function lyingBars({ series, rows, marks = [] }: Bars): (width: Width) => Drawn {
  return (width) => {
    const narrow = width === 'narrow'
    const left = Math.min(narrow ? 104 : 250, Math.max(...rows.map(({ label }) => pixelsOf(label)), 40)) + 14
    const most = Math.round((PIXELS[width] - left) * (narrow ? 0.72 : 0.45))
    const ends = rows.map(({ text }) =>
      pixelsOf(text, 12) + 12 > most ? text.replaceAll('，', '，\n') : text,
    )
    const lines = ends.map((text) => text.split('\n'))
    const right = Math.min(Math.max(...lines.flat().map((line) => pixelsOf(line, 12))) + 12, most)
    const row = Math.max(ROW, ...lines.map(({ length }) => length * LINE + 8))
    const legend = series.length > 1 ? (narrow && series.length > 3 ? 52 : 30) : 0
    const top = legend + (marks.length > 0 ? 22 : 6)
    const height = top + rows.length * row + 10
    const option: EChartsCoreOption = {
      ...FRAME,
      ...(legend > 0 && { legend: legendOf(series.map(({ name }) => name)) }),
      grid: { left, right, top, bottom: 10 },
      xAxis: {
        type: 'value',
        axisLabel: { show: false },
        splitLine: { show: false },
        ...scaleOf(rows, marks),
      },
      yAxis: { ...rowAxis(rows, left), axisLine: AXIS_LINE },
      series: [...series.map((one, index) => stackOf(one, index, rows)), endSeries(rows, ends, marks)],
    }
    return { option, height }
  }
}

/** Whole range: from 0 to the longest bar or the farthest line. */
function scaleOf(rows: readonly BarRow[], marks: NonNullable<Bars['marks']>): { min: number; max: number } {
  const sums = rows.map(({ values }) => values.reduce((total, value) => total + value, 0))
  const max = Math.max(...sums, ...marks.map(({ at }) => at), 0)
  return { min: 0, max: max === 0 ? 1 : max }
}

function stackOf({ name, look }: Bars['series'][number], index: number, rows: readonly BarRow[]): object {
  return {
    name,
    type: 'bar',
    stack: 'all',
    barWidth: 18,
    itemStyle: { color: look.color, ...(look.decal && { decal: look.decal }) },
    data: rows.map(({ values }) => values[index] ?? 0),
    silent: true,
  }
}

/** Nothing but the texts at the ends of the bars, and the lines. */
function endSeries(
  rows: readonly BarRow[],
  ends: readonly string[],
  marks: NonNullable<Bars['marks']>,
): object {
  const across = rows.flatMap(({ isLine }, index) => (isLine ? [{ yAxis: index }] : []))
  return {
    name: '',
    type: 'bar',
    stack: 'all',
    silent: true,
    data: ends.map((text) => ({
      value: 0,
      label: {
        show: text !== '',
        position: 'right',
        formatter: text,
        color: INK,
        fontSize: 12,
        lineHeight: LINE,
      },
    })),
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: '#a3302a', type: 'dashed', width: 1.5 },
      label: { color: '#a3302a', fontSize: 12, position: 'start' },
      data: [
        ...marks.map(({ at, text }) => ({ xAxis: at, label: { formatter: text, position: 'start' } })),
        ...across.map((line) => ({ ...line, label: { show: false } })),
      ],
    },
  }
}

export interface Columns {
  /** under the columns */
  names: readonly string[]
  series: readonly { name: string; look: Look; counts: readonly number[] }[]
  unit: string
}

/** Standing columns of counts, each with its number on top. */
export function standingBars({ names, series, unit }: Columns): (width: Width) => Drawn {
  return (width) => {
    const narrow = width === 'narrow'
    const tops = names.map((_, index) => series.reduce((total, { counts }) => total + counts[index]!, 0))
    const legend = series.length > 1 ? 30 : 0
    const turned = narrow && names.length > 6
    const option: EChartsCoreOption = {
      ...FRAME,
      ...(legend > 0 && { legend: legendOf(series.map(({ name }) => name)) }),
      grid: { left: 8, right: 8, top: legend + 26, bottom: turned ? 56 : 30 },
      xAxis: {
        type: 'category',
        data: [...names],
        axisTick: { show: false },
        axisLine: AXIS_LINE,
        axisLabel: { color: INK, fontSize: narrow ? 11 : 13, interval: 0, rotate: turned ? 50 : 0 },
      },
      yAxis: { type: 'value', axisLabel: { show: false }, splitLine: SPLIT_LINE, minInterval: 1 },
      series: [
        ...series.map(({ name, look, counts }) => ({
          name,
          type: 'bar',
          stack: 'all',
          barMaxWidth: 56,
          silent: true,
          itemStyle: { color: look.color, ...('decal' in look && { decal: look.decal }) },
          data: [...counts],
        })),
        {
          name: '',
          type: 'bar',
          stack: 'all',
          silent: true,
          data: tops.map((count) => ({
            value: 0,
            label: {
              show: count > 0,
              position: 'top',
              formatter: narrow ? String(count) : `${count} ${unit}`,
              color: INK,
              fontSize: 12,
            },
          })),
        },
      ],
    }
    return { option, height: 250 }
  }
}
