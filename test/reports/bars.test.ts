import { expect, it } from 'vitest'
import { lyingBars } from '../../src/reports/html/bars.ts'
import { LOOKS, PIXELS, pixelsOf } from '../../src/reports/html/chart.ts'
import { loadDraw } from '../../src/reports/html/draw.ts'

it.each(['wide', 'narrow'] as const)(
  'the figures at the ends of %s bars end inside the picture',
  async (width) => {
    const draw = await loadDraw()
    const { option, height } = lyingBars({
      series: [{ name: '金额', look: LOOKS.final }],
      rows: [
        {
          label: '市级高质量就业村（社区）工作推进落实',
          values: [9],
          text: '平均少 12.61 分，400 个中 388 个失分',
        },
        { label: '望江街道', values: [8], text: '确定 1,234,567.89，暂估 500,000.00，待定 500,000.00' },
        { label: '松岭乡', values: [0], text: '0.00' },
      ],
    })(width)
    const svg = draw(option, PIXELS[width], height, 'bars')
    const ends = [
      ...svg.matchAll(/<text[^>]*text-anchor="start"[^>]*translate\(([\d.]+) ([\d.]+)\)[^>]*>([^<]*)</g),
    ]
    expect(ends.map(([, , , words]) => words).join('')).toContain('待定 500,000.00')
    for (const [, x, y, words] of ends) {
      expect(Number(x) + pixelsOf(words!, 12)).toBeLessThanOrEqual(PIXELS[width])
      expect(Number(y)).toBeLessThan(height)
    }
  },
)
