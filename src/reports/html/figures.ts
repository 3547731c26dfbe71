import { maskPrivate } from '../../findings/mask.ts'
import { amountText } from '../../model/amount-text.ts'
import type { Amounts } from '../../model/amounts.ts'
import { decimal, HUNDRED, sum, type Decimal } from '../../model/decimal.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import type { Pack, SubjectRules } from '../../packs/schema/pack.ts'
import { shown } from '../../scoring/shown.ts'
import type { Draw } from './draw.ts'
import type { Markup } from './markup.ts'
import type { TableColumn } from './table.ts'

/** What every section of the county's page is made from. */
export interface Report {
  run: Run
  pack: Pack
  /** what the level above the subjects is called; null where a pack knows none */
  level: string | null
  draw: Draw
}

/** A section of the page; nothing where there is nothing to say. */
export interface Section {
  id: string
  title: string
  body: Markup
}

/** For the geometry of a chart alone: what is printed comes from the decimal itself. */
export function plotted(value: Decimal): number {
  return value.toNumber()
}

/** `12.5%`; one decimal, `—` of nothing. */
export function shareText(part: Decimal, whole: Decimal): string {
  return whole.isZero() ? '—' : `${part.times(HUNDRED).dividedBy(whole).toFixed(1)}%`
}

/** A score for a table: at most two decimals stand in a column, the exact one is what it is sorted by. */
export function scoreText(value: Decimal | null): string {
  return value === null ? '—' : shown(value.toDecimalPlaces(2, 1)) + (value.decimalPlaces() > 2 ? '…' : '')
}

/** An amount in a column of amounts; nothing stands for nothing. */
export function amountOrDash(amount: Decimal): string {
  return amount.isZero() ? '—' : amountText(amount)
}

/** What is settled, estimated and open together: which towns have anything, and which of them most; never shown. */
export function allOf({ final, provisional, pending }: Amounts): Decimal {
  return sum([final, provisional, pending])
}

/** The subjects of one kind, with their rules. */
export interface Kind {
  kind: string
  rules: SubjectRules
  cards: readonly Scorecard[]
}

/** The kinds of subjects that a run has, in the order of the pack. */
export function kindsOf({ run, pack }: Report): Kind[] {
  return Object.entries(pack.subjects).flatMap(([kind, rules]) => {
    const cards = run.subjects.filter((card) => card.kind === kind)
    return cards.length === 0 ? [] : [{ kind, rules, cards }]
  })
}

/** A name for readers: numbers that somebody typed into it are masked. */
export function shownName(name: string | null): string {
  return maskPrivate(name ?? '')
}

/** The line that a total must reach or pass for its kind's first payment that has one. */
export function passMarkOf({ payments }: SubjectRules): { at: Decimal; text: string } | null {
  for (const { share, grant, instalment, settlement, byBands, conditions } of payments) {
    const gate = (share ?? instalment ?? settlement ?? conditions)?.gate?.atLeast
    if (gate !== undefined) return { at: decimal(gate), text: `${gate} 分线` }
    if (grant) return { at: decimal(grant.pass.above), text: `须超过 ${grant.pass.above} 分` }
    const lowest = byBands?.rows.at(-1)
    if (lowest) return { at: decimal(lowest.from), text: `${lowest.from} 分线` }
  }
  return null
}

/** A column of scores: cut for the eye, sorted by what they are. */
export function scoreColumn<Row>(head: string, score: (row: Row) => Decimal | null): TableColumn<Row> {
  return {
    head,
    number: true,
    cell: (row) => scoreText(score(row)),
    value: (row) => score(row)?.toFixed() ?? '',
  }
}

/** A column of amounts of one status. */
export function amountColumn<Row>(head: string, amount: (row: Row) => Decimal): TableColumn<Row> {
  return {
    head,
    number: true,
    cell: (row) => amountOrDash(amount(row)),
    value: (row) => amount(row).toFixed(2),
  }
}
