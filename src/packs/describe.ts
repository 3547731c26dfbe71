import { makeFinding } from '../findings/make.ts'
import { UsageFault } from '../model/finding.ts'
import { flawsOf, type FlawDescription } from './flaws.ts'
import { BUILTIN, usePack, type LoadedPack, type PackFile } from './load.ts'
import { nearestOrAll } from './nearest.ts'
import type { Clause, Interpretation, Pack, SubjectRules } from './schema/pack.ts'
import { endSentences, itemSentence, vetoSentence } from './sentence.ts'
import { checkSentence } from './sentence/check.ts'
import { paymentSentence } from './sentence/payment.ts'
import { formName } from './sentence/words.ts'
import { DISPOSITION_WORDS } from './vocabulary.ts'

/** A pack in one line of a list. */
export interface PackLine {
  id: string
  title: string
  county: string
  year: string
  /** 征求意见稿, 现行, 已过有效期 */
  status: string
  /** `2024-01-01 起`, `2024-01-01 至 2024-12-31` */
  validity: string
  /** `2023-11 至 2024-10`, where the months that are assessed aren't those of the year */
  months?: string
}

export interface ClauseDescription {
  id: string
  place: string
  says: string
  figures: readonly string[]
  /** figure → why no rule computes with it */
  waived: Readonly<Record<string, string>>
  /** 计分, 核对, 拨付, 口径, 说明, 无法计算 */
  disposition: string
  because: string | null
  /** what people look at on site, one line each */
  onSite: readonly string[]
  /** 文件, or 本项目补充 where it is ours */
  source: string
  /** clauses through which it takes effect */
  by: readonly string[]
  /** what the rules that follow the clause do, made from their numbers */
  sentences: readonly string[]
}

export interface InterpretationDescription {
  id: string
  name: string
  /** where the words stand that can be read in more than one way: `附件2 注3（T-V1）`; '' where the pack doesn't say */
  place: string
  question: string
  options: readonly { option: string; means: string; isDefault: boolean; inForce: boolean }[]
  /** any whole number may be given too */
  anyNumber: boolean
  default: string
  inForce: string
  because: string
  ask: string
}

export interface PackDescription extends PackLine {
  document: string
  assessedOn: string | null
  sha256: string
  clauses: readonly ClauseDescription[]
  interpretations: readonly InterpretationDescription[]
  /** what is wrong with the document itself */
  flaws: readonly FlawDescription[]
}

const STATUSES: Readonly<Record<Pack['status'], string>> = {
  draft: '征求意见稿',
  inForce: '现行',
  expired: '已过有效期',
}

/** The built-in packs, or those given, one line each. */
export function describePacks(files: readonly PackFile[] = BUILTIN): PackLine[] {
  return files.map((file) => lineOf(usePack(file).pack))
}

/** Everything that a reader of a pack asks about, under the interpretations in force. */
export function describePack({ file, pack, interpretations }: LoadedPack): PackDescription {
  return {
    ...lineOf(pack),
    document: pack.document,
    assessedOn: pack.assessedOn ?? null,
    flaws: flawsOf(pack),
    sha256: file.sha256,
    clauses: Object.entries(pack.clauses).map(([id, clause]) => clauseOf(pack, id, clause)),
    interpretations: Object.entries(pack.interpretations).map(([id, entry]) => {
      const inForce = interpretations[id] ?? entry.default
      // a number that is in force stands beside the printed options
      const known = new Set([...Object.keys(entry.options), entry.default, inForce])
      const options = [...known].map((option) => {
        const means = entry.options[option] ?? option
        return { option, means, isDefault: option === entry.default, inForce: option === inForce }
      })
      const { name, question, anyNumber = false, because, ask } = entry
      const place = placeOf(pack, entry)
      return { id, name, place, question, options, anyNumber, default: entry.default, inForce, because, ask }
    }),
  }
}

/** One clause, whatever the case of its id. Throws a UsageFault for a clause that the pack doesn't have. */
export function describeClause({ pack }: LoadedPack, read: string): ClauseDescription {
  const id = Object.keys(pack.clauses).find((each) => each.toLowerCase() === read.toLowerCase())
  if (id !== undefined) return clauseOf(pack, id, pack.clauses[id]!)
  const wanted = nearestOrAll(read, Object.keys(pack.clauses))
  throw new UsageFault([makeFinding('LG-P055', { pack: pack.pack, read, wanted })])
}

/** `附件2 注3（T-V1）`: where the words stand that an interpretation is about; '' where the pack doesn't say. */
export function placeOf({ clauses }: Pack, { clause }: Interpretation): string {
  return clause === undefined ? '' : `${clauses[clause]?.place ?? ''}（${clause}）`
}

function lineOf(pack: Pack): PackLine {
  const { title, county, year, validFrom, validTo, months } = pack
  const validity = validTo === undefined ? `${validFrom} 起` : `${validFrom} 至 ${validTo}`
  const line = { id: pack.pack, title, county, year, status: STATUSES[pack.status], validity }
  return months ? { ...line, months: months.join(' 至 ') } : line
}

function clauseOf(pack: Pack, id: string, clause: Clause): ClauseDescription {
  return {
    id,
    place: clause.place,
    says: clause.says,
    figures: clause.figures ?? [],
    waived: clause.waived ?? {},
    disposition: DISPOSITION_WORDS[clause.does],
    because: clause.because ?? null,
    onSite: clause.onSite ?? [],
    source: clause.ours ? '本项目补充' : '文件',
    by: clause.by ?? [],
    sentences: sentencesOf(pack, id),
  }
}

/** What the rules that name a clause do; equal sentences once. One that isn't true of all whom the clause is about says whose it is. */
function sentencesOf(pack: Pack, clause: string): string[] {
  const labels = new Map<string, string[]>()
  for (const subject of Object.values(pack.subjects)) {
    for (const sentence of subjectSentences(pack, subject, clause))
      labels.set(sentence, [...(labels.get(sentence) ?? []), subject.label])
  }
  const all = new Set([...labels.values()].flat()).size
  const subjects = [...labels].map(([sentence, own]) =>
    own.length < all ? `${own.join('、')}：${sentence}` : sentence,
  )
  const checks = pack.checks
    .filter((check) => check.clause === clause)
    .map((check) => checkSentence(pack, check))
  return namedOnce(pack, [...new Set([...subjects, ...checks])])
}

/** A form is named in full where a clause first speaks of it, then by its annex. */
function namedOnce(pack: Pack, sentences: readonly string[]): string[] {
  const named = new Set<string>()
  return sentences.map((sentence) => {
    let said = sentence
    for (const [id, { annex }] of Object.entries(pack.forms)) {
      const name = formName(pack, id)
      if (annex === undefined || !sentence.includes(name)) continue
      if (named.has(id)) said = said.replaceAll(name, annex)
      named.add(id)
    }
    return said
  })
}

function subjectSentences(pack: Pack, subject: SubjectRules, clause: string): Set<string> {
  return new Set([
    ...subject.items
      .filter((item) => item.clause === clause)
      .map((item) => itemSentence(pack, subject, item)),
    ...subject.vetoes
      .filter((veto) => veto.clause === clause)
      .map((veto) => vetoSentence(pack, subject, veto)),
    ...subject.payments
      .filter((payment) => clausesOf(payment).includes(clause))
      .map((payment) => paymentSentence(pack, subject, payment)),
    ...endSentences(pack, subject)
      .filter((end) => end.clause === clause)
      .map(({ sentence }) => sentence),
  ])
}

/** The clauses that a payment and its conditions name. */
function clausesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? (NAMING.has(key) ? [value] : []) : clausesOf(value),
  )
}

const NAMING: ReadonlySet<string> = new Set(['clause', 'baseClause'])
