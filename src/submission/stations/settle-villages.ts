import { listed as listing } from '../../findings/listed.ts'
import { makeFinding } from '../../findings/make.ts'
import { subjectKey, type Holding, type StationList, type Subject } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { FilledForm, Observation } from '../../model/observation.ts'
import { oncePer } from '../../model/once-per.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { plainName } from '../names.ts'
import { nearNames, perhaps } from '../near.ts'
import { nameIn, nameRole, roleIn } from '../observed.ts'
import type { RosterIndex } from '../roster-index.ts'

/** A village that a text may speak of, under any of its names. */
interface Spoken {
  village: string
  names: readonly string[]
}

/**
 * The village of each station: from its application, else from the list of stations, else the one that is found in
 * 具体地址 or in the name against the roster (without a roster, against the villages of the submission). Where there is
 * an application and nothing settles it, that is an error; what is most likely misspelt, without a roster, a warning, and
 * so is another village on the list (`stations`, towns in the roster's spelling).
 */
export function settleVillages(
  pack: Pack,
  subjects: readonly Subject[],
  index: RosterIndex,
  stations: StationList['stations'],
): { subjects: Subject[]; findings: Finding[] } {
  const findings: Finding[] = []
  const onList = new Map<string, string>()
  for (const { town, name, village } of stations)
    if (village !== null) onList.set(listKey(town, name), village)
  const villages = groupedBy(
    subjects.filter((one) => isVillage(pack, one)),
    ({ town }) => town,
  )
  const settled = subjects.map((subject) => {
    const record = recordOf(pack, subject)
    if (!record) return subject
    const { said } = record
    if (said && index.towns.length === 0)
      findings.push(...misspelt(pack, subject, said, villages.get(subject.town) ?? []))
    const known = (read: string) => index.villageOf(subject.town ?? '', read) ?? read
    const listed = onList.get(listKey(subject.town ?? '', subject.name))
    if (said && listed && plainName(known(said.typed)) !== plainName(known(listed)))
      findings.push(listedElsewhere(subject, said, listed))
    const read = said?.typed ?? listed
    if (read) return { ...subject, village: known(read) }
    if (!record.holding || record.unreadable) return subject
    const texts = [record.address, subject.name]
    const spoken = spokenVillages(texts, candidates(subject, villages, index))
    if (spoken.length === 1) return { ...subject, village: spoken[0]! }
    findings.push(unsettled(subject, record.holding, record.at, spoken))
    return subject
  })
  return { subjects: settled, findings }
}

function listKey(town: string, station: string): string {
  return `${plainName(town)}/${plainName(station)}`
}

/** A village that a form names. */
interface SaidVillage {
  form: FilledForm
  typed: string
  at: Observation
}

/** What the form that has a place for the village says about it. */
interface VillageRecord {
  holding: Holding | undefined
  /** undefined where it names none */
  said: SaidVillage | undefined
  address: string
  /** the village's cell; else that of the name */
  at: Observation | undefined
  unreadable: boolean
}

/** Undefined for subjects that stand in no village. */
function recordOf(pack: Pack, subject: Subject): VillageRecord | undefined {
  const id = recordForms(pack).get(subject.kind)
  if (id === undefined) return undefined
  const rules = pack.forms[id]!
  const holding = subject.holdings[id]?.[0]
  if (!holding) return { holding, said: undefined, address: '', at: undefined, unreadable: false }
  const village = roleIn(rules, holding, 'village')
  const typed = nameIn(village)
  const address = roleIn(rules, holding, 'address')
  return {
    holding,
    said: village && typed !== '' ? { form: holding.form, typed, at: village } : undefined,
    address: address?.value.kind === 'text' ? address.value.text : '',
    at: village ?? roleIn(rules, holding, 'station'),
    unreadable: village?.value.kind === 'invalid',
  }
}

/** Kind of subject → the form that has a place for its village, for kinds that stand in one. */
const recordForms = oncePer((pack: Pack): ReadonlyMap<string, string> => {
  const forms = new Map<string, string>()
  for (const [kind, { madeBy }] of Object.entries(pack.subjects)) {
    const id = madeBy.find((form) => {
      const rules = pack.forms[form]
      if (!rules || nameRole(rules) !== 'station') return false
      return [...rules.head, ...rules.fields].some(({ role }) => role === 'village')
    })
    if (id !== undefined) forms.set(kind, id)
  }
  return forms
})

function candidates(
  { town }: Subject,
  villages: ReadonlyMap<string | null, readonly Subject[]>,
  index: RosterIndex,
): readonly Spoken[] {
  if (index.towns.length > 0) {
    return index
      .villagesOf(town ?? '')
      .map(({ village, aliases }) => ({ village, names: [village, ...aliases] }))
  }
  return (villages.get(town) ?? []).map(({ name }) => ({ village: name, names: [name] }))
}

function isVillage(pack: Pack, { kind }: Subject): boolean {
  const rules = pack.forms[pack.subjects[kind]?.madeBy[0] ?? '']
  return rules !== undefined && nameRole(rules) === 'village'
}

/** The villages that the first text speaks of; of several, those that the next one speaks of too. */
function spokenVillages(texts: readonly string[], villages: readonly Spoken[]): string[] {
  let left: string[] = []
  for (const text of texts) {
    const found = spokenIn(text, villages)
    const both = left.filter((village) => found.includes(village))
    left = left.length === 0 ? found : both.length === 0 ? left : both
    if (left.length === 1) return left
  }
  return left
}

/** A name inside a longer one that was found too (新村 in 上新村) doesn't count. */
function spokenIn(text: string, villages: readonly Spoken[]): string[] {
  const plain = plainName(text)
  const hits = villages.flatMap(({ village, names }) =>
    names
      .map(plainName)
      .filter((name) => name !== '' && plain.includes(name))
      .map((name) => ({ village, name })),
  )
  const longest = hits.filter(
    ({ name, village }) =>
      !hits.some((hit) => hit.village !== village && hit.name !== name && hit.name.includes(name)),
  )
  return [...new Set(longest.map(({ village }) => village))]
}

/** Without a roster: the village of an application that is most likely one of the town's list under another spelling. */
function misspelt(
  pack: Pack,
  subject: Subject,
  { form, typed, at }: SaidVillage,
  villages: readonly Subject[],
): Finding[] {
  const names = villages.map(({ name }) => name)
  const near = nearNames(typed, names)
  const [first] = villages
  if (!first || near.length === 0 || names.some((name) => plainName(name) === plainName(typed))) return []
  const { title } = pack.forms[pack.subjects[first.kind]!.madeBy[0]!]!
  const data = { label: at.label, read: at.raw, form: title, ...listing('near', near) }
  return [makeFinding('LG-X034', data, placeIn(form, at, subject))]
}

/** The application names a village, the county's list another: the station's grant goes with the first. */
function listedElsewhere(subject: Subject, { form, at }: SaidVillage, listed: string): Finding {
  return makeFinding('LG-X037', { label: at.label, read: at.raw, listed }, placeIn(form, at, subject))
}

function placeIn({ path, sheet, form }: FilledForm, { spot, field }: Observation, subject: Subject) {
  return { path, sheet, cell: spot.cell, form, field, subject: subjectKey(subject) }
}

function unsettled(
  subject: Subject,
  holding: Holding,
  at: Observation | undefined,
  spoken: readonly string[],
): Finding {
  const { path, sheet } = holding.form
  const cell = at?.spot.cell ?? null
  return makeFinding(
    'LG-X021',
    { label: at?.label ?? '', name: subject.name, ...perhaps(spoken) },
    { path, sheet, cell, form: holding.form.form, field: 'village', subject: subjectKey(subject) },
  )
}
