import { makeFinding } from '../findings/make.ts'
import type { Observation } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import { plainName } from '../submission/names.ts'
import { isGiven } from '../submission/observed.ts'
import { ownedRows, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['companion']>

/** Words that say that there is nothing to say. */
const NOTHING = new Set(['无', '没有', '暂无', '未发现', '未发现问题', '无问题', '正常', '/', '-', '—'])

/** A row with the first field and a blank second one (T-D5: a problem without its measure); named at the blank cell. */
export const checkCompanion: RunCheck<Params> = ({ form: id, has, lacks }, check, pack, county) => {
  const lines = pack.forms[id]?.rows ?? [{ key: '', label: '' }]
  return ownedRows(county, id).flatMap((owned) =>
    lines.flatMap(({ key, label }) => {
      const said = owned.row.fields[has + key]
      const blank = owned.row.fields[lacks + key]
      if (!saysSomething(said) || blank?.value.kind !== 'blank') return []
      const data = { label: blank.label, item: label === '' ? said.label : label }
      return [makeFinding('LG-X056', data, rowPlace(blank, owned, check))]
    }),
  )
}

function saysSomething(cell: Observation | undefined): cell is Observation {
  return isGiven(cell) && !(cell.value.kind === 'text' && NOTHING.has(plainName(cell.value.text)))
}
