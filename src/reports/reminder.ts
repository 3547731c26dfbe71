import { maskPrivate } from '../findings/mask.ts'
import type { Missing } from '../model/county.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Run } from '../model/run.ts'
import { isOfTwoYears } from '../packs/months.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { packTitle } from './labels.ts'
import { levelWord } from './level-above.ts'

/** So many names stand on a line; a longer list is cut and counted. */
const MOST_NAMES = 10

/** Text to paste into a chat: what is still to be handed in, by town, as short as it can be said; no personal figures. */
export function reminderText(run: Pick<Run, 'missing' | 'inputs' | 'findings'>, pack: Pack): string {
  const title = `【催报】${packTitle(pack)}`
  if (run.missing.length === 0) return `${title}\n${nothingMissing(run)}\n`
  const towns = groupedBy(run.missing, ({ town }) => town ?? '')
  const level = levelWord(pack)
  const total =
    level === null
      ? `以上共 ${run.missing.length} 项。`
      : `以上共 ${towns.size} 个${level}、${run.missing.length} 项。`
  return [
    title,
    '各位好！下面的表还没有收到，请尽快报送，辛苦了！',
    ...[...towns].flatMap(([town, missing]) => [
      '',
      ...(town === '' ? [] : [`${maskPrivate(town)}（${missing.length} 项）`]),
      ...linesOf(pack, missing).map((line) => `· ${line}`),
    ]),
    '',
    `${total}已经报送的，请告诉我们文件名，以便查找。`,
    '',
  ].join('\n')
}

/** A form may be here and lack a month: that is an error of its own. */
function nothingMissing({ inputs, findings }: Pick<Run, 'inputs' | 'findings'>): string {
  if (inputs.every(({ forms }) => forms.length === 0)) return '还没有收到表，请尽快报送，辛苦了！'
  return findings.some(({ severity }) => severity === 'error')
    ? '应报的表都已收到，其中有填错、漏填的，请照退回的标注副本改正后再报，辛苦了！'
    : '应报的表都已收到，谢谢各位！'
}

/** The town's own forms, then each form with the villages that lack it, then stations that lack the same together. */
function linesOf(pack: Pack, missing: readonly Missing[]): string[] {
  const own = missing.filter(({ village, station }) => village === null && station === null)
  const villages = missing.filter(({ village, station }) => village !== null && station === null)
  const stations = groupedBy(
    missing.filter(({ station }) => station !== null),
    ({ station }) => station!,
  )
  const alike = groupedBy([...stations], ([, entries]) => formsText(pack, entries))
  return [
    ...(own.length > 0 ? [formsText(pack, own)] : []),
    ...[...groupedBy(villages, ({ form }) => form)].map(
      ([form, entries]) =>
        `${formName(pack, form)}：${namesText(
          entries.map(({ village }) => village!),
          '个村（社区）',
        )}`,
    ),
    ...[...alike].map(
      ([forms, entries]) =>
        `${namesText(
          entries.map(([name]) => name),
          '家',
        )}：${forms}`,
    ),
  ]
}

/** `附件1、附表2（2、3、5—8月）` */
function formsText(pack: Pack, missing: readonly Missing[]): string {
  return [...groupedBy(missing, ({ form }) => form)]
    .map(([form, entries]) => {
      const periods = periodsText(
        pack,
        entries.flatMap(({ month }) => month ?? []),
      )
      return formName(pack, form) + (periods === '' ? '' : `（${periods}）`)
    })
    .join('、')
}

function formName(pack: Pack, id: string): string {
  const form = pack.forms[id]
  return form?.annex ?? (form ? `《${form.title}》` : id)
}

function namesText(names: readonly string[], counter: string): string {
  const shown = names.slice(0, MOST_NAMES).map(maskPrivate).join('、')
  return names.length > MOST_NAMES ? `${shown}等 ${names.length} ${counter}` : shown
}

/** `一、三季度`, `2、3、5—8月`, `2023年11、12月、2024年1—3月`: three or more in a row are drawn together. */
function periodsText(pack: Pack, periods: readonly string[]): string {
  if (!isOfTwoYears(pack)) return withinYear(periods)
  const years = [...groupedBy(periods, (period) => period.slice(0, 4))]
  return years.map(([year, own]) => `${year}年${withinYear(own)}`).join('、')
}

function withinYear(periods: readonly string[]): string {
  const quarters = numbersIn(periods, /-Q(\d)$/)
  const months = numbersIn(periods, /-(\d\d)$/)
  return [
    ...(quarters.length > 0 ? [`${runsText(quarters, (quarter) => '一二三四'[quarter - 1]!)}季度`] : []),
    ...(months.length > 0 ? [`${runsText(months, String)}月`] : []),
  ].join('、')
}

function numbersIn(periods: readonly string[], pattern: RegExp): number[] {
  const found = periods.flatMap((period) => pattern.exec(period)?.[1] ?? [])
  return found.map((digits) => Number.parseInt(digits, 10)).toSorted((one, other) => one - other)
}

function runsText(numbers: readonly number[], word: (number: number) => string): string {
  const runs: number[][] = []
  for (const number of numbers) {
    if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1)!.push(number)
    else runs.push([number])
  }
  return runs
    .flatMap((run) =>
      run.length > 2 ? [`${word(run[0]!)}—${word(run.at(-1)!)}`] : run.map((number) => word(number)),
    )
    .join('、')
}
