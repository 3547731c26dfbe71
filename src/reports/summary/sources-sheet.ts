import type { Run, RunInput } from '../../model/run.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { formTitle, packTitle } from '../labels.ts'
import { centred, listSheet, NUMBER, wrapped, type Column } from '../plan.ts'
import { SHEETS } from './places.ts'

interface Source {
  what: string
  path: string
  holds: string
  sha256: string
}

/** 数据来源: each input with its hash, the lists, the rule pack and the program's version. */
export function sourcesSheet(run: Run, pack: Pack, version: string): SheetPlan {
  const lists: [string, { path: string; sha256: string } | null][] = [
    ['名册', run.roster],
    ['驿站名单', run.stations],
    ['评审表', run.review],
  ]
  const entries: Source[] = [
    ...run.inputs.map((input) => inputSource(input, pack)),
    ...lists.flatMap(([what, list]) =>
      list === null ? [] : [{ what, path: list.path, holds: '', sha256: list.sha256 }],
    ),
    { what: '规则包', path: run.pack.id, holds: packTitle(pack), sha256: run.pack.sha256 },
  ]
  return listSheet({
    name: SHEETS.sources,
    title: '数据来源',
    subtitles: [text(`程序：lingong ${version}　同样的文件和口径，得出同样的结果`, 'subtitle')],
    columns: COLUMNS,
    entries,
    none: '没有文件',
    tab: '7F7F7F',
  })
}

/** Sheets of one form that are named; a town with many stations has hundreds. */
const NAMED = 3

function inputSource({ path, sha256, forms }: RunInput, pack: Pack): Source {
  const held = [...new Set(forms.map(({ form }) => form))].map((id) => {
    const sheets = forms.flatMap(({ form, sheet }) => (form === id ? [sheet] : []))
    const more = sheets.length > NAMED ? ` 等 ${sheets.length} 张` : ''
    return `${pack.forms[id]?.annex ?? formTitle(pack, id)}（${sheets.slice(0, NAMED).join('、')}${more}）`
  })
  return { what: '报送材料', path, holds: held.length === 0 ? '未识别出表格' : held.join('；'), sha256 }
}

const COLUMNS: readonly Column<Source>[] = [
  NUMBER,
  centred('类别', 12, ({ what }) => what),
  wrapped('文件', 32, ({ path }) => path),
  wrapped('内容', 76, ({ holds }) => holds),
  wrapped('SHA-256', 36, ({ sha256 }) => sha256),
]
