import type { Run } from '../../model/run.ts'
import type { BookPlan } from '../../model/sheet-plan.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { packTitle, resultYear } from '../labels.ts'
import { markSheet } from '../output-mark.ts'
import { noticeListSheet } from './list-sheet.ts'
import { noticeSheet } from './notice-sheet.ts'
import { paymentNotices } from './notices.ts'

/**
 * 拨款明细.xlsx: a list of all towns, then a notice of payment for each, to be printed, signed and sealed. Only what is
 * final is payable. Names are masked, and nothing else of a person is taken from the run.
 */
export function paymentNoticeBook(run: Run, pack: Pack): BookPlan {
  const year = resultYear(run.subjects, pack)
  const sheets = paymentNotices(run, pack).map((notice) => ({ notice, ...noticeSheet(notice, pack, year) }))
  return {
    sheets: [
      noticeListSheet(sheets, run, pack),
      ...sheets.flatMap(({ plan }) => plan ?? []),
      markSheet('payment-notice'),
    ],
    title: `${packTitle(pack)}拨款明细`,
  }
}
