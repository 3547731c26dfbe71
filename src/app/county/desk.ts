import { comparedFields, linksOf, type FileLinks } from '../../checks/links.ts'
import type { Ranking } from '../../funding/fund.ts'
import type { Roster } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { hashOf } from '../../model/hash.ts'
import type { FilledForm } from '../../model/observation.ts'
import { usePack, type LoadedPack, type PackFile } from '../../packs/load.ts'
import type { Choices } from '../../packs/resolve.ts'
import { annotationFor } from '../../reports/annotation.ts'
import { fileViews } from '../../reports/annotation/file-view.ts'
import { annotateWorkbook } from '../../workbook/annotate.ts'
import { otherOptions } from '../alternatives.ts'
import { looker, type Taken } from '../intake.ts'
import { readBytes } from '../open.ts'
import type { Source } from '../sources.ts'
import { formsFrom, formsText } from './form-text.ts'
import { joinParts, type JoinedInput } from './join.ts'
import { partFrom, partText } from './part-text.ts'
import { assessPart, type Part, type PartGiven } from './part.ts'
import type { PartLists } from './split.ts'
import { workKey, type Store } from './store.ts'

/** A workbook that was looked into, without what its forms say: that is kept under `key`. */
export interface Kept extends Omit<Taken, 'forms' | 'findings'> {
  key: string
  forms: readonly Pick<FilledForm, 'form' | 'sheet' | 'index' | 'untouched'>[]
  links: FileLinks
  /** hash of all that its forms say */
  facts: string
}

export type LookedInto =
  { kind: 'taken'; kept: Kept } | { kind: 'refused'; finding: Finding } | { kind: 'ours' }

/** What everybody who works on a run knows from the start. */
export interface DeskSetup {
  packs: readonly PackFile[]
  /** folder of the results; null for a run that writes nothing */
  results: string | null
  /** of the program: another one may come to other results */
  build: string
}

/** What everybody knows once all files are read. */
export interface CountySetup {
  pack: string
  choices: Choices
  roster: Roster | null
  preferNewest: boolean
  /** of the program */
  version: string
}

/** One part of a county: its files, and what it is told of the lists. */
export interface PartTask extends PartLists {
  key: string
  files: readonly Pick<Kept, 'absolute' | 'path' | 'within' | 'key'>[]
  scope: PartGiven['scope']
  elsewhere?: ReadonlySet<string>
}

/** One annotated copy. */
export interface CopyTask {
  /** key of the part that the file belongs to */
  key: string
  /** its text, where it could not be kept */
  part?: string | undefined
  ranking: Ranking
  inputs: readonly JoinedInput[]
  source: Pick<Kept, 'absolute' | 'path' | 'within' | 'origin' | 'sha256'>
}

/** The three kinds of work on a county, each by itself: whoever does them, in whatever order, comes to the same. */
export interface Desk {
  look: (source: Source) => LookedInto
  open: (county: CountySetup) => void
  /** null where the part is kept; its text where it could not be */
  assess: (task: PartTask) => string | null
  /** null where the file is gone, or no longer what was read: its notes would stand at the wrong cells */
  copy: (task: CopyTask) => Buffer | null
}

/** A desk that keeps its work in this store. */
export function openDesk(setup: DeskSetup, store: Store): Desk {
  const lookInto = lookingInto(setup, store)
  const textOf = (file: PartTask['files'][number]): string =>
    store.find('read', file.key) ?? lookInto(file).text
  let county: OpenCounty | undefined
  let joined: { key: string; views: ReturnType<typeof viewsOf> } | undefined
  const known = () => {
    if (!county) throw new Error('no county is open yet')
    return county
  }
  return {
    look: (source) => lookInto(source).looked,
    open: (setting) => {
      const file = setup.packs.find(({ id }) => id === setting.pack)!
      county = { ...setting, loaded: usePack(file, setting.choices) }
    },
    assess: (task) => {
      const text = partText(assessTask(known(), task, textOf))
      store.keep('part', task.key, text)
      return store.has('part', task.key) ? null : text
    },
    copy: ({ key, part, ranking, inputs, source }) => {
      if (joined?.key !== key) {
        const text = part ?? store.find('part', key)
        if (text === undefined)
          throw new Error(`the part of ${source.path} went away while it was being scored`)
        joined = { key, views: viewsOf(text, ranking, inputs, known()) }
      }
      return copyOf(source, joined.views, known())
    },
  }
}

type OpenCounty = CountySetup & { loaded: LoadedPack }

/** What a file turned out to be, with all that is kept of it. */
interface LookedWithText {
  looked: LookedInto
  text: string
}

function lookingInto(setup: DeskSetup, store: Store): (source: Source) => LookedWithText {
  const look = looker(setup.packs)
  const links = remember(linkReader)
  const prefix = [setup.build, setup.packs.map(({ sha256 }) => sha256)]
  return (source) => {
    const read = readBytes(source)
    if (!read.ok) return { looked: { kind: 'refused', finding: read.finding }, text: '' }
    const key = workKey(...prefix, source.path, hashOf(read.bytes))
    const known = store.find('read', key)
    if (known !== undefined) return { looked: withPlace(headOf(known), source), text: known }
    const { head, forms, findings } = keptOf(look(source, read.bytes), key, (id) => {
      const file = setup.packs.find((one) => one.id === id)
      return file && links(file)
    })
    const text = `${JSON.stringify(head)}\n${forms}\n${findings}`
    store.keep('read', key, text)
    // read back: a name that was cut out of a workbook's markup would keep all of it in memory
    return { looked: headOf(text), text }
  }
}

function assessTask(
  { loaded, roster, preferNewest }: OpenCounty,
  { files, key: _key, ...told }: PartTask,
  textOf: (file: PartTask['files'][number]) => string,
): Part {
  const read = files.map((file) => bodyOf(textOf(file), file.path))
  const forms = read.flatMap((body) => body.forms)
  const findings = [...read.flatMap((body) => body.findings), ...told.findings]
  return assessPart({ ...told, loaded, roster, preferNewest, forms, findings })
}

function copyOf(
  source: CopyTask['source'],
  { run, views }: ReturnType<typeof viewsOf>,
  { loaded }: OpenCounty,
): Buffer | null {
  const read = readBytes(source)
  if (!read.ok || hashOf(read.bytes) !== source.sha256) return null
  const annotation = annotationFor(run, loaded.pack, source.path, source.origin, views(source.path))
  return annotateWorkbook(read.bytes, annotation)
}

/** A part as a run of its own: what an annotated copy shows of the county. */
function viewsOf(
  part: string,
  ranking: Ranking,
  inputs: readonly JoinedInput[],
  { loaded, roster, version }: OpenCounty,
) {
  const given = { loaded, version, scope: 'county' as const, inputs, roster, stations: null, review: null }
  const run = joinParts(given, [partFrom(part)], 'none', ranking)
  return { run, views: fileViews(run) }
}

type LinkReader = (forms: readonly FilledForm[]) => FileLinks

/** What is compared across files under any option of the pack: it may not depend on what a run chooses. */
function linkReader(file: PackFile): LinkReader {
  const loaded = usePack(file)
  const others = otherOptions(loaded).map(({ interpretation, option }) =>
    usePack(file, { ...loaded.interpretations, [interpretation]: option }),
  )
  const compared = comparedFields([loaded, ...others].map(({ pack }) => pack))
  return (forms) => linksOf(loaded.pack, forms, compared)
}

const NO_LINKS: FileLinks = { towns: [], villages: [], stations: [], allStations: [], numbers: [] }

function keptOf(
  looked: ReturnType<ReturnType<typeof looker>>,
  key: string,
  linksUnder: (pack: string | null) => LinkReader | undefined,
): { head: LookedInto; forms: string; findings: string } {
  if (looked.kind !== 'taken') return { head: looked, forms: '[[],[]]', findings: '[]' }
  const { forms, findings, ...taken } = looked.taken
  const text = formsText(forms)
  const links = linksUnder(taken.packId)?.(forms) ?? NO_LINKS
  const sheets = forms.map(({ form, sheet, index, untouched }) => ({ form, sheet, index, untouched }))
  const kept: Kept = { ...taken, key, forms: sheets, links, facts: hashOf(text) }
  return { head: { kind: 'taken', kept }, forms: text, findings: JSON.stringify(findings) }
}

function headOf(text: string): LookedInto {
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as LookedInto
}

/** The same file may lie elsewhere than when it was read. */
function withPlace(looked: LookedInto, source: Source): LookedInto {
  return looked.kind === 'taken' ? { ...looked, kept: { ...looked.kept, ...source } } : looked
}

/** What such a text holds: the forms and the findings of the file at this path. */
export function bodyOf(text: string, file: string): { forms: FilledForm[]; findings: Finding[] } {
  const [, forms = '[[],[]]', findings = '[]'] = text.split('\n')
  return { forms: formsFrom(forms, file), findings: JSON.parse(findings) as Finding[] }
}

function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
