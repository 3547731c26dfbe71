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
import { centred, columnOf, listSheet, NUMBER, wrapped, type Column } from '../plan.ts'
import { findingCounts, severityText } from '../wording.ts'
import { leadingTo, type Anchor, type Anchors } from '../anchors.ts'
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
    ...(villages ? [wrapped('村（社区）', 18, ({ village }: Missing) => maskPrivate(village ?? ''))] : []),
    wrapped(villages ? '驿站' : '名称', 30, ({ station }) => maskPrivate(station ?? '')),
    wrapped('表', 44, ({ form }) => formTitle(pack, form)),
    centred('月份或季度', 12, ({ month }) => month ?? ''),
  ]
}

/** 问题清单: every finding of every file. */
export function problemsSheet(run: Run, pack: Pack, anchors: Anchors): SheetPlan {
  const subjects = new Map([...anchors].map(([card, anchor]) => [subjectKey(card), anchor]))
  const counts = findingCounts(countFindings(run.findings))
  return listSheet({
    name: SHEETS.problems,
    title: '问题清单',
    subtitles: [text(`${packTitle(pack)}　${counts}`, 'subtitle')],
    columns: problemColumns(pack, subjects),
    entries: inOrder(run.findings),
    none: '没有发现问题',
    tab: 'C00000',
  })
}

function problemColumns(pack: Pack, subjects: ReadonlyMap<string, Anchor>): Column<Finding>[] {
  return [
    columnOf('级别', 9, ({ severity }) => text(severityText(severity), severity)),
    wrapped('文件', 20, ({ path }) => path ?? ''),
    wrapped('位置', 22, (finding) => spotText(finding)),
    wrapped('栏目', 18, (finding) => maskPrivate(findingLabel(pack, finding))),
    columnOf('对象', 34, ({ subject }) => leadingTo(maskPrivate(subject ?? ''), subjects.get(subject ?? ''))),
    wrapped('问题', 42, (finding) => wordsOf(finding, 'zh').message),
    wrapped('改法', 34, (finding) => wordsOf(finding, 'zh').fix),
    centred('编号', 10, ({ code }) => code),
  ]
}
