import type { Review, ReviewEntry } from '../../model/county.ts'
import type { Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { CaseFault, type Entry, type GroupBase, type Words } from './case-file.ts'
import { isPrinted } from './case-forms.ts'
import type { Filing } from './case-tables.ts'

/** The county's 评审表 as far as the subjects of a case stand in it; null where none does. */
export function reviewOf(pack: Pack, filings: readonly Filing[]): Review | null {
  let line = 1
  const entries = filings.flatMap((filing) =>
    Object.entries(reviewed(pack, filing)).map(([clause, value]): ReviewEntry => {
      line += 1
      return {
        town: filing.town ?? '',
        station: filing.name,
        clause,
        value,
        note: '',
        sheet: '评审表',
        cell: `H${line}`,
      }
    }),
  )
  return filings.some(({ entry }) => entry.评审 !== null)
    ? { path: '评审表.xlsx', sha256: '0', entries }
    : null
}

/** What the county entered for one subject: `照自评` every claim as it stands and 是 to every question. */
function reviewed(pack: Pack, { group, entry, path }: Filing): Record<string, string | null> {
  if (entry.评审 === null) return {}
  const said: Words = typeof entry.评审 === 'object' ? entry.评审 : { 照自评: '是' }
  const rules = pack.subjects[group.对象]!
  const asClaimed = said.照自评 === '是'
  const flags = rules.reviewFlags ?? []
  const answers = Object.entries(said).filter(([key]) => key !== '照自评')
  for (const [key] of answers) {
    const known = flags.some(({ label }) => label === key) || rules.items.some(({ clause }) => clause === key)
    if (!known)
      throw new CaseFault([...path, '评审', key], `评审表里没有“${key}”`, `the review sheet has no “${key}”`)
  }
  const claims = asClaimed ? claimsOf(pack, group, entry) : {}
  const scores = answers.filter(([key]) => !flags.some(({ label }) => label === key))
  return {
    ...claims,
    ...Object.fromEntries(scores.map(([clause, value]) => [clause, answer(value)])),
    ...Object.fromEntries(
      flags.map(({ key, label }) => [key, answer(said[label] ?? (asClaimed ? '是' : '空'))]),
    ),
  }
}

/** The claims of a subject by clause: what the case claims, else the base; a blank counts as the group's 评审 says. */
function claimsOf(pack: Pack, group: GroupBase, entry: Entry): Record<string, string | null> {
  return Object.fromEntries(
    pack.subjects[group.对象]!.items.flatMap(({ clause, claim }) => {
      if (!claim) return []
      const table = Object.entries(group.表).find(
        ([, { 表 }]) => keyIn(pack.forms[表]!, claim.of) !== undefined,
      )
      if (!table) return []
      const row = keyIn(pack.forms[table[1].表]!, claim.of)!
      const first = Object.keys(group.表)[0] === table[0]
      const own = entry.tables[table[0]] ?? (first ? entry.plain : undefined)
      const claimed = typeof own === 'object' ? own[row] : undefined
      const base = group.评审[row] ?? table[1].内容[row] ?? '空'
      return [[clause, answer(typeof claimed === 'string' ? claimed : base)] as const]
    }),
  )
}

/** How a case names the cell of a claim: the row's key of a form with fixed rows, else the label. */
function keyIn(form: Form, of: string): string | undefined {
  const open = form.fields.filter((field) => !isPrinted(field))
  if (form.layout !== 'fixed') return open.find(({ key }) => key === of)?.label
  return form.rows?.find((row) => open.some(({ key }) => key + row.key === of))?.key
}

const answer = (value: string) => (value === '空' ? null : value)
