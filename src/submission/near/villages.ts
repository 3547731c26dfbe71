import { makeFinding } from '../../findings/make.ts'
import { subjectKey, type Subject } from '../../model/county.ts'
import type { Finding } from '../../model/finding.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Observation } from '../../model/observation.ts'
import { placeText, spotText } from '../../model/place-text.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { plainName } from '../names.ts'
import { nameRole, rowRole } from '../observed.ts'

/** What a village is called by besides its own name, in one spelling each. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:社区|村)?居(?:民委员|委)会$/, '社区'],
  [/村(?:民委员|委)会$/, '村'],
]
const KIND = /(?:社区|村)$/
const TOWN_KIND = /(?:街道|镇|乡)$/
/** `（社区）` behind a name, and marks that a name has none of. */
const ADDED = /\([^()]*\)$|[。.,，、;；:：]/g
/** Characters drawn like others, as programs copy them out of PDF files. */
const RADICALS = /[\u2e80-\u2fdf\uf900-\ufaff]/g

interface Named {
  subject: Subject
  at: Observation
  form: string
  stem: string
  kind: string
}

/**
 * One warning for each village that is named as another one of its town but for the town's name in front, its kind (东溪,
 * 东溪村委会) or a mark: without a roster nobody knows whether they are one, and each is paid for itself (T-X7). A village
 * and a community of one name (东溪村, 东溪社区) are two.
 */
export function nearVillageFindings(pack: Pack, subjects: readonly Subject[]): Finding[] {
  const villages = subjects.flatMap((subject) => named(pack, subject) ?? [])
  const alike = groupedBy(villages, ({ subject: { kind, period, town }, stem }) =>
    JSON.stringify([kind, period, town, stem]),
  )
  return [...alike.values()].flatMap((group) =>
    group.flatMap((one, at) => {
      const other = group.slice(0, at).find(({ kind }) => kind === one.kind || kind === '' || one.kind === '')
      return other ? [asked(one, other)] : []
    }),
  )
}

function named(pack: Pack, subject: Subject): Named | undefined {
  for (const form of pack.subjects[subject.kind]?.madeBy ?? []) {
    const [rules, holding] = [pack.forms[form], subject.holdings[form]?.[0]]
    if (!rules || !holding || nameRole(rules) !== 'village') continue
    const at = rowRole(rules, holding.row, 'village')
    if (at) return { subject, at, form, ...parted(subject) }
  }
  return undefined
}

function parted({ town, name }: Subject): Pick<Named, 'stem' | 'kind'> {
  const drawn = plainName(name).replace(RADICALS, (letter) => letter.normalize('NFKC'))
  const own = KINDS.reduce((text, [kind, plain]) => text.replace(kind, plain), drawn.replace(ADDED, ''))
  const bare = withoutTown(own, town ?? '')
  return { stem: bare.replace(KIND, ''), kind: KIND.exec(bare)?.[0] ?? '' }
}

/** Without 石桥镇 in front; 石桥村 of 石桥镇 keeps its name. */
function withoutTown(name: string, town: string): string {
  const rest = town !== '' && name.startsWith(town) ? name.slice(town.length) : name
  return rest.replace(KIND, '') === '' || !TOWN_KIND.test(town) ? name : rest
}

function asked({ subject, at, form }: Named, other: Named): Finding {
  const { spot, field } = at
  const { spot: there } = other.at
  const file = there.path === spot.path ? spotText(there) : placeText(there)
  const data = { read: subject.name, other: other.subject.name, file }
  return makeFinding('LG-X035', data, { ...spot, form, field, subject: subjectKey(subject) })
}
