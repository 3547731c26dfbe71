import { maskPrivate } from '../../findings/mask.ts'
import { wordsOf } from '../../findings/words.ts'
import type { Missing } from '../../model/county.ts'
import { countFindings, type Finding, type Severity } from '../../model/finding.ts'
import type { Run } from '../../model/run.ts'
import type { Scorecard } from '../../model/scorecard.ts'
import { text, type CellPlan, type SheetPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { findingLabel, formTitle, kindLabel, packTitle, shownKey } from '../labels.ts'
import { madeBy } from '../made-by.ts'
import { centred, columnOf, footSection, link, listSheet, wrapped, type Column } from '../plan.ts'
import { findingCounts, severityText } from '../wording.ts'
import type { FileView } from './file-view.ts'

const TABS: Readonly<Record<Severity | 'good', string>> = {
  error: 'C00000',
  warning: 'ED7D31',
  notice: '2E75B6',
  good: '70AD47',
}

/** 校验结果: every finding of one file with a link to its cell, what was not checked, and what is not handed in. */
export function findingsSheet(name: string, view: FileView, run: Run, pack: Pack): SheetPlan {
  const counts = countFindings(view.findings)
  return listSheet({
    name,
    title: '校验结果',
    subtitles: [text(`${packTitle(pack)}　${view.path}`, 'subtitle'), verdict(counts, run), ...origin(run)],
    columns: columnsFor(pack, view.path),
    entries: view.findings,
    none: '没有发现问题',
    foot: () => [
      ...footSection('未检查（改正上面的错误以后才能计算）', unchecked(view.subjects, pack)),
      ...footSection(
        '未报送',
        missingOf(run, view).map((entry) => missingText(entry, pack)),
      ),
    ],
    tab: TABS[counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'good'],
  })
}

/** Who finds the copy alone knows what made it. */
function origin({ version, pack }: Run): CellPlan[] {
  return version === undefined ? [] : [text(madeBy(version, `${pack.id} ${pack.sha256}`), 'note')]
}

function verdict(counts: Record<Severity, number>, { subjects }: Run): CellPlan {
  const numbers = findingCounts(counts)
  if (counts.error > 0) return text(`暂不能报送：有错误须先改正。　${numbers}`, 'error')
  if (subjects.length === 0) return text(`还没有可以计分的内容：要计分的表还没有填。　${numbers}`, 'warning')
  if (counts.warning > 0) return text(`可以报送，请先核对警告。　${numbers}`, 'warning')
  return text(`可以报送。　${numbers}`, 'good')
}

function columnsFor(pack: Pack, file: string): Column<Finding>[] {
  return [
    columnOf('级别', 9, (finding) => text(severityText(finding.severity), finding.severity)),
    wrapped('工作表', 22, (finding) => sheetText(finding, file)),
    columnOf('单元格', 8, (finding) => placeCell(finding, file)),
    wrapped('栏目', 20, (finding) => maskPrivate(findingLabel(pack, finding))),
    wrapped('对象', 22, (finding) => maskPrivate(finding.subject ?? '')),
    wrapped('问题', 46, (finding) => wordsOf(finding, 'zh').message),
    wrapped('改法', 36, (finding) => wordsOf(finding, 'zh').fix),
    centred('编号', 10, (finding) => finding.code),
  ]
}

/** Lists and other workbooks are named. */
function sheetText({ path, sheet }: Finding, file: string): string {
  if (path === null || path === file) return sheet ?? '整个文件'
  return sheet === null ? path : `${path} ${sheet}`
}

/** A link where the finding is in this workbook. */
function placeCell({ path, sheet, cell }: Finding, file: string): CellPlan {
  if (sheet === null) return text('', 'textCentred')
  if (path !== null && path !== file) return text(cell ?? '', 'textCentred')
  return link(cell ?? '打开', sheet, cell ?? 'A1')
}

/** One cause, one finding: what couldn't be computed because of it is listed here, not reported again. */
function unchecked(subjects: readonly Scorecard[], pack: Pack): string[] {
  const skipped = subjects.filter((card) => card.status === 'incomplete')
  return skipped.map((card) => {
    const items = card.items.filter((item) => item.points === null).map((item) => item.label)
    const what = items.length === 0 ? '' : `${items.join('、')}，以及`
    return `${kindLabel(pack, card.kind)} ${shownKey(card)}：${what}总分和金额`
  })
}

/** In a run over one file everything that is due; else what the file's towns lack. */
function missingOf(run: Run, view: FileView): readonly Missing[] {
  if (run.inputs.length === 1) return run.missing
  const towns = new Set(view.subjects.map((card) => card.town))
  return run.missing.filter((entry) => towns.has(entry.town))
}

/** `分水镇 某某零工驿站：附表2 桐庐县零工驿站成效统计表 2024-03` */
function missingText(entry: Missing, pack: Pack): string {
  const who = [entry.town, entry.village, entry.station].filter((part) => part !== null).join(' ')
  const what = [formTitle(pack, entry.form), entry.month]
  return maskPrivate(`${who}：${what.filter((part) => part !== null).join(' ')}`)
}
