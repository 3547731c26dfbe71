import { maskPrivate } from '../../findings/mask.ts'
import { wordsOf } from '../../findings/words.ts'
import { subjectKey, type Missing } from '../../model/county.ts'
import { countFindings, type Finding } from '../../model/finding.ts'
import { spotText } from '../../model/place-text.ts'
import type { Run } from '../../model/run.ts'
import { text, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { inOrder } from '../annotation/file-view.ts'
import { findingLabel, formTitle, packTitle } from '../labels.ts'
import { hasVillages, levelColumn } from '../level-above.ts'
import { listSheet, NUMBER, type Column } from '../plan.ts'
import { severityText } from '../wording.ts'
import { leadingTo, type Anchor, type Anchors } from './anchors.ts'
import { SHEETS } from './places.ts'

/** 未报送名单: who has not handed in what. */
export function missingSheet(run: Run, pack: Pack): SheetPlan {
  const noRoster = run.roster === null ? '　没有给名册，只能列出已报送对象所缺的表' : ''
  return listSheet({
    name: SHEETS.missing,
    title: '未报送名单',
    subtitles: [text(`${packTitle(pack)}　共 ${run.missing.length} 项${noRoster}`, 'subtitle')],
    columns: missingColumns(pack),
    entries: run.missing,
    none: '没有未报送的',
    orientation: 'portrait',
    tab: 'C00000',
  })
}

function missingColumns(pack: Pack): Column<Missing>[] {
  const villages = hasVillages(pack)
  return [
    NUMBER,
    ...levelColumn(pack, 16, ({ town }: Missing) => town),
    ...(villages
      ? [
          {
            head: '村（社区）',
            width: 18,
            cell: ({ village }: Missing) => text(maskPrivate(village ?? ''), 'wrapped'),
          },
        ]
      : []),
    {
      head: villages ? '驿站' : '名称',
      width: 30,
      cell: ({ station }) => text(maskPrivate(station ?? ''), 'wrapped'),
    },
    {
      head: '表',
      width: 44,
      cell: ({ form }) => text(form === null ? '全部表格' : formTitle(pack, form), 'wrapped'),
    },
    { head: '月份或季度', width: 12, cell: ({ month }) => text(month ?? '', 'textCentred') },
  ]
}

/** 问题清单: every finding of every file. */
export function problemsSheet(run: Run, pack: Pack, anchors: Anchors): SheetPlan {
  const subjects = new Map([...anchors].map(([card, anchor]) => [subjectKey(card), anchor]))
  const counts = countFindings(run.findings)
  const numbers = `错误 ${counts.error} 处　警告 ${counts.warning} 处　提示 ${counts.notice} 处`
  return listSheet({
    name: SHEETS.problems,
    title: '问题清单',
    subtitles: [text(`${packTitle(pack)}　${numbers}`, 'subtitle')],
    columns: problemColumns(pack, subjects),
    entries: inOrder(run.findings),
    none: '没有发现问题',
    tab: 'C00000',
  })
}

function problemColumns(pack: Pack, subjects: ReadonlyMap<string, Anchor>): Column<Finding>[] {
  return [
    { head: '级别', width: 9, cell: ({ severity }) => text(severityText(severity), severity) },
    { head: '文件', width: 20, cell: ({ path }) => text(path ?? '', 'wrapped') },
    { head: '位置', width: 22, cell: (finding) => text(spotText(finding), 'wrapped') },
    { head: '栏目', width: 18, cell: (finding) => text(maskPrivate(findingLabel(pack, finding)), 'wrapped') },
    {
      head: '对象',
      width: 34,
      cell: ({ subject }) => leadingTo(maskPrivate(subject ?? ''), subjects.get(subject ?? '')),
    },
    { head: '问题', width: 42, cell: (finding) => text(wordsOf(finding, 'zh').message, 'wrapped') },
    { head: '改法', width: 34, cell: (finding) => text(wordsOf(finding, 'zh').fix, 'wrapped') },
    { head: '编号', width: 10, cell: ({ code }) => text(code, 'textCentred') },
  ]
}
