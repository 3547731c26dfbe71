import { labelKey } from './label-key.ts'

/** A title without annex number, year, month, quarter and county: what stays the same on every printed form. */
export function titleCore(title: string, county: string): string {
  const [key, place] = [withoutDates(labelKey(title)), labelKey(county)]
  return key.startsWith(place) ? key.slice(place.length) : key
}

/** A title's key without annex number, year, month and quarter. */
export function withoutDates(key: string): string {
  return key
    .replace(/^附[件表]\d*/, '')
    .replace(/20\d\d年度?/g, '')
    .replace(/(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?/g, '')
    .replace(/第?[一二三四1-4]季度/g, '')
    .replace(/(?:样表|填写示例)$/, '')
}
