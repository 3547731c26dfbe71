import type { EChartsCoreOption } from 'echarts/core'

/** Draws one chart as SVG that a page can hold; `id` stands before every name inside, so that no two charts share one. */
export type Draw = (option: EChartsCoreOption, width: number, height: number, id: string) => string

/**
 * Loads the chart library, which draws without a browser. What it numbers through from chart to chart, and what a strict
 * page would refuse (styles on elements), is taken out, so that the same chart is always the same text.
 */
export async function loadDraw(): Promise<Draw> {
  const { init } = await import('echarts')
  return (option, width, height, id) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
    chart.setOption({ animation: false, ...option })
    const text = chart.renderToSVGString({ useViewBox: true })
    chart.dispose()
    return plainSvg(text, id)
  }
}

function plainSvg(svg: string, id: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => fontSize(style))
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(
      /<svg [^>]*?(viewBox="[^"]*")[^>]*>/,
      '<svg $1 xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false">',
    )
    .replace(/\n+/g, '')
}

/** Of a text's style only the size and the weight: the family is the page's own. */
function fontSize(style: string): string {
  const size = /font-size:([\d.]+px)/.exec(style)?.[1]
  const weight = /font-weight:(\w+)/.exec(style)?.[1]
  return (
    (size === undefined ? '' : ` font-size="${size}"`) +
    (weight === undefined ? '' : ` font-weight="${weight}"`)
  )
}
