import type { Finding } from '../model/finding.ts'
import type { Workbook } from '../model/grid.ts'
import type { FilledForm } from '../model/observation.ts'
import { oncePer } from '../model/once-per.ts'
import type { RunInput } from '../model/run.ts'
import type { PackFile } from '../packs/load.ts'
import { BUILTIN, usePack } from '../packs/load.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { listed } from '../findings/listed.ts'
import { makeFinding } from '../findings/make.ts'
import { printedPack } from '../forms/printed-form.ts'
import { papersOf, readForms } from '../forms/read.ts'
import { recognisePack, titledFile } from '../forms/recognise-pack.ts'
import { OUTPUT_MARK } from '../reports/output-mark.ts'
import { readWorkbookFile } from './open.ts'
import type { Source } from './sources.ts'

/** A workbook that was read, without its bytes: those are read again when it is annotated. */
export interface Taken extends Source {
  sha256: string
  /** hash of the workbook without our marks: its own, or that of the workbook that it is a copy of */
  origin: string
  /** it is an annotated copy of ours */
  copy: boolean
  packId: string | null
  forms: readonly FilledForm[]
  findings: readonly Finding[]
  /** names of sheets that hold something and are no form */
  unrecognised: readonly string[]
}

/** As much of a workbook as the screen and the choice of a pack look at. */
export type Recognised = Source & Pick<Taken, 'packId' | 'unrecognised'> & { forms: readonly unknown[] }

export interface Intake<Entry = Recognised> {
  taken: readonly Entry[]
  /** files that are missing or could not be read */
  refused: readonly Finding[]
  /** summaries and other outputs of ours that lay among the files */
  ours: readonly Source[]
}

export interface IntakeOptions {
  /** packs that may be recognised; one when the user named it */
  packs: readonly PackFile[]
  onFile?: (done: number, all: number, path: string) => void
}

/** Reads all files, one at a time; only their forms are kept. Annotated copies beside their originals are left out. */
export function takeIn(sources: readonly Source[], options: IntakeOptions): Intake<Taken> {
  const look = looker(options.packs)
  const taken: Taken[] = []
  const refused: Finding[] = []
  const ours: Source[] = []
  sources.forEach((source, index) => {
    options.onFile?.(index, sources.length, source.path)
    const looked = look(source)
    if (looked.kind === 'taken') taken.push(looked.taken)
    else if (looked.kind === 'refused') refused.push(looked.finding)
    else ours.push(source)
  })
  options.onFile?.(sources.length, sources.length, '')
  return { taken: withoutCopies(taken, factsOf), refused, ours }
}

/** What a file turned out to be: a workbook of somebody's, one that can't be read, or a summary of ours. */
export type Looked =
  { kind: 'taken'; taken: Taken } | { kind: 'refused'; finding: Finding } | { kind: 'ours' }

/** The forms of a pack as they are printed, laid out once for all files that need them. */
const printedOf = oncePer(printedPack)

/** Looks into files, of one of these packs; `bytes` where they have been read already. */
export function looker(files: readonly PackFile[]): (source: Source, bytes?: Buffer) => Looked {
  return (source, bytes) => {
    const read = readWorkbookFile(source, bytes)
    if (!read.ok) return { kind: 'refused', finding: read.finding }
    if (read.workbook.sheets.some((grid) => grid.sheet === OUTPUT_MARK)) return { kind: 'ours' }
    return { kind: 'taken', taken: take(source, read.workbook, files) }
  }
}

function take(source: Source, workbook: Workbook, files: readonly PackFile[]): Taken {
  const copy = workbook.annotatedFrom !== null
  const origin = workbook.annotatedFrom ?? workbook.sha256
  const papers = papersOf(workbook)
  const pack = packOf(workbook, papers, files)
  const packId = pack?.pack ?? null
  const base = { ...source, sha256: workbook.sha256, origin, copy, packId }
  const remarks = [...(workbook.findings ?? []), ...strangerPack(workbook, pack, files)]
  if (!pack)
    return { ...base, forms: [], findings: [], unrecognised: workbook.sheets.map((grid) => grid.sheet) }
  const read = readForms(workbook, pack, papers, printedOf(pack))
  return { ...base, ...read, findings: [...remarksFor(remarks, read.forms), ...read.findings] }
}

/** A blank of a pack that isn't here (next year's) looks like that of the pack that is: nobody chose that one. */
function strangerPack(
  { path, identity }: Workbook,
  pack: Pack | undefined,
  files: readonly PackFile[],
): Finding[] {
  if (!pack || !identity || files.length === 1 || files.some(({ id }) => id === identity.pack)) return []
  return [makeFinding('LG-S016', { read: identity.pack, pack: pack.pack }, { path })]
}

/** The pack that a workbook belongs to; where titles tell, no other pack is loaded. */
function packOf(
  workbook: Workbook,
  papers: ReturnType<typeof papersOf>,
  files: readonly PackFile[],
): Pack | undefined {
  const [first] = files
  if (first && files.length === 1) return usePack(first).pack
  const recognised = (some: readonly PackFile[]): Pack | undefined => {
    const packs = some.map((file) => usePack(file).pack)
    const id = recognisePack(workbook, packs, papers, printedOf)
    return packs.find((pack) => pack.pack === id)
  }
  const titled = titledFile(papers, files)
  return (titled && recognised([titled])) ?? recognised(files)
}

/** What is said of a file counts where it holds a form, what is said of a sheet where that sheet is one. */
function remarksFor(remarks: readonly Finding[], forms: readonly FilledForm[]): Finding[] {
  const sheets = new Set(forms.filter((form) => !form.untouched).map((form) => form.sheet))
  return remarks.filter(({ sheet }) => (sheet === null ? forms.length > 0 : sheets.has(sheet)))
}

/** An annotated copy whose facts are those of its original counts once (product.md, “The loop”). */
export function withoutCopies<File extends Pick<Taken, 'copy' | 'origin'>>(
  taken: readonly File[],
  facts: (file: File) => string,
): File[] {
  const originals = new Map(taken.filter((file) => !file.copy).map((file) => [file.origin, file]))
  return taken.filter((file) => {
    const original = originals.get(file.origin)
    return !file.copy || !original || facts(original) !== facts(file)
  })
}

function factsOf(file: Taken): string {
  return JSON.stringify(file.forms, (key, value: unknown) => (key === 'path' ? undefined : value))
}

/** What a run says about its inputs. */
export function runInputs(intake: Intake<Taken>): RunInput[] {
  return intake.taken.map(({ path, sha256, forms }) => ({
    path,
    sha256,
    forms: forms.map(({ form, sheet }) => ({ form, sheet })),
  }))
}

/** So many workbooks without a form are looked into again: where a wrong pack is named, all are alike. */
const LOOKED_AGAIN = 20

/**
 * A finding for each workbook that holds no form: an error for `score`, a warning in a batch (未识别). Where the user named
 * another pack than that of its forms, theirs is said.
 */
export function formless(
  intake: Intake,
  severity: 'error' | 'warning',
  packs: readonly PackFile[],
): Finding[] {
  const [named, ...others] = packs
  return intake.taken
    .filter((file) => file.forms.length === 0)
    .map((file, index) => {
      const looks = named !== undefined && others.length === 0 && index < LOOKED_AGAIN
      const fits = looks ? fittingPack(file, named) : null
      const at = { severity, path: file.path }
      if (named && fits !== null) return makeFinding('LG-S092', { pack: named.id, fits }, at)
      return makeFinding('LG-S090', listed('sheets', file.unrecognised.slice(0, 5)), at)
    })
}

/** The built-in pack, other than the one that was named, whose forms a workbook holds; null where there is none. */
function fittingPack(source: Source, named: PackFile): string | null {
  const read = readWorkbookFile(source)
  if (!read.ok) return null
  const others = BUILTIN.filter(({ id }) => id !== named.id)
  return packOf(read.workbook, papersOf(read.workbook), others)?.pack ?? null
}
