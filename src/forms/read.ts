import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { address, type Grid, type Workbook } from '../model/grid.ts'
import type { FilledForm } from '../model/observation.ts'
import { startOf } from '../packs/months.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { INSTRUCTIONS_SHEET } from './blank/sheet-names.ts'
import { continuation } from './continuation.ts'
import type { Reader } from './observe.ts'
import { paperOf, type Paper } from './paper.ts'
import { printedPack, type PrintedPack } from './printed-form.ts'
import { aboutUnread, readForm } from './read-form.ts'
import { type Fit, recognise } from './recognise.ts'
import { type Region, regionsOf } from './regions.ts'
import type { TitleLine } from './title.ts'

/** What a workbook holds for a pack. */
export interface ReadForms {
  /** in the order of the sheets, untouched ones too */
  forms: FilledForm[]
  findings: Finding[]
  /** visible sheets that hold something and are no form of the pack */
  unrecognised: string[]
}

/**
 * Every form of a workbook, recognised by titles and labels, each value with its cell. Findings have no subject yet.
 * Who has laid out the sheets or the pack's forms already gives them.
 */
export function readForms(
  workbook: Workbook,
  pack: Pack,
  papers: readonly Paper[] = papersOf(workbook),
  printed: PrintedPack = printedPack(pack),
): ReadForms {
  const read: ReadForms = { forms: [], findings: [], unrecognised: [] }
  const sheets = papers.map((paper) => readSheet(workbook, paper, pack, printed))
  const there = new Set<string | null>(sheets.flatMap(({ forms }) => forms.map(({ form }) => form)))
  for (const { forms, findings, unread, unrecognised } of sheets) {
    read.forms.push(...forms)
    read.findings.push(...findings, ...unread.filter(({ form }) => !there.has(form)))
    read.unrecognised.push(...unrecognised)
  }
  read.findings.push(...asInstructions(workbook, pack, printed))
  const strange = papers.filter(({ grid }) => read.unrecognised.includes(grid.sheet))
  read.findings.push(...strange.flatMap((paper) => continuation(paper, read.forms, workbook.path) ?? []))
  return read
}

interface ReadSheet extends ReadForms {
  /** a form's title with none of its labels: a cover, where another sheet holds the form */
  unread: Finding[]
}

/** The sheets of a workbook that may hold forms. */
export function papersOf(workbook: Workbook): Paper[] {
  const keys: Paper['keys'] = new Map()
  return workbook.sheets.filter((grid) => !isInstructions(workbook, grid)).map((grid) => paperOf(grid, keys))
}

/** Filled-in forms on sheets of instructions: examples, most probably. */
function asInstructions(workbook: Workbook, pack: Pack, printed: PrintedPack): Finding[] {
  return workbook.sheets
    .filter((grid) => isInstructions(workbook, grid))
    .flatMap((grid) => readSheet(workbook, paperOf(grid, new Map()), pack, printed).forms)
    .filter(({ untouched }) => !untouched)
    .map(({ path, sheet, form }) =>
      makeFinding('LG-S015', { title: pack.forms[form]!.title }, { path, sheet, form }),
    )
}

/** Words for whoever fills the forms in, nothing to read. */
function isInstructions({ identity }: Workbook, { sheet }: Grid): boolean {
  return sheet === INSTRUCTIONS_SHEET || identity?.forms[sheet] === 'instructions'
}

/** What may name a form's month: its title, and the sheet's name unless the sheet holds several forms of the kind. */
function namesOf({ sheet }: Grid, { form, title }: Fit, regions: readonly Region[]): string[] {
  const alone = regions.filter(({ titles: [first] }) => first?.form === form).length < 2
  return [...(alone ? [sheet] : []), ...(title ? [title.text] : [])]
}

/** Where a sheet holds several forms, what isn't there is said at the title of its form. */
function atTitle(findings: readonly Finding[], title: TitleLine): readonly Finding[] {
  const cell = address(title.cell.row, title.cell.column)
  return findings.map((finding) => (finding.cell === null ? { ...finding, cell } : finding))
}

function readSheet(workbook: Workbook, paper: Paper, pack: Pack, printed: PrintedPack): ReadSheet {
  const read: ReadSheet = { forms: [], findings: [], unrecognised: [], unread: [] }
  const { grid } = paper
  if (paper.rows.length === 0) return read
  const said = workbook.identity?.pack === pack.pack ? workbook.identity.forms[grid.sheet] : undefined
  const regions = regionsOf(paper, printed, said)
  for (const [index, { part, titles }] of regions.entries()) {
    const found = recognise(part, printed, titles, said)
    if (found.kind === 'nothing') continue
    const reader: Reader = {
      path: workbook.path,
      sheet: grid.sheet,
      form: found.fit.form.id,
      year: startOf(pack),
      known: new Map(),
      continued: regions.slice(index + 1).some(({ titles: [next] }) => next?.form === found.fit.form),
      carried: read.forms.filter(({ form }) => form === found.fit.form.id).flatMap(({ rows }) => rows),
    }
    if (found.kind !== 'form') {
      const unread = aboutUnread(found.fit, found.kind, reader)
      const bare = unread.code === 'LG-S002' && found.fit.matched === 0
      ;(bare ? read.unread : read.findings).push(unread)
      continue
    }
    const { form, findings } = readForm(part, found.fit, reader, namesOf(grid, found.fit, regions))
    read.forms.push(form)
    read.findings.push(...(regions.length > 1 ? atTitle(findings, titles[0]!) : findings))
  }
  const idle = [read.forms, read.findings, read.unread].every(({ length }) => length === 0)
  return idle && grid.visibility === 'visible' ? { ...read, unrecognised: [grid.sheet] } : read
}
