import type { EChartsCoreOption } from 'echarts/core'
import { FRAME, INK, LOOKS, PIXELS, pixelsOf, rowAxis, type Drawn, type Width } from './chart.ts'

export interface SignedRow {
  label: string
  value: number
  text: string
}

const ROW = 32

/** Bars to both sides of nothing: what is more to the right, what is less to the left, each with its figure. */
export function signedBars(rows: readonly SignedRow[]): (width: Width) => Drawn {
  return (width) => {
    const widest = Math.max(...rows.map(({ label }) => pixelsOf(label)))
    const left = Math.min(width === 'narrow' ? 96 : 330, widest) + 14
    const option: EChartsCoreOption = {
      ...FRAME,
      grid: { left, right: 8, top: 4, bottom: 4 },
      xAxis: {
        type: 'value',
        ...scaleOf(rows, PIXELS[width] - left - 8),
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: { ...rowAxis(rows, left), axisLine: { show: false, onZero: false } },
      series: [{ type: 'bar', barWidth: 18, silent: true, markLine: NOUGHT, data: rows.map(barOf) }],
    }
    return { option, height: rows.length * ROW + 10 }
  }
}

/** Room for the figures on each side that has bars. */
function scaleOf(rows: readonly SignedRow[], room: number): { min: number; max: number } {
  const text = Math.min(Math.max(...rows.map((row) => pixelsOf(row.text, 12))) + 10, room * 0.4)
  const least = Math.min(0, ...rows.map(({ value }) => value))
  const most = Math.max(0, ...rows.map(({ value }) => value))
  const sides = (least < 0 ? 1 : 0) + (most > 0 ? 1 : 0)
  const perPixel = (most - least || 1) / (room - text * sides)
  return {
    min: least < 0 ? least - text * perPixel : 0,
    max: most > 0 ? most + text * perPixel : 0,
  }
}

const NOUGHT = {
  silent: true,
  symbol: 'none',
  label: { show: false },
  lineStyle: { color: '#7c8a9a', type: 'solid', width: 1 },
  data: [{ xAxis: 0 }],
}

function barOf({ value, text }: SignedRow): object {
  const less = value < 0
  return {
    value,
    itemStyle: less ? LOOKS.grey : LOOKS.final,
    label: { show: true, position: less ? 'left' : 'right', formatter: text, color: INK, fontSize: 12 },
  }
}
