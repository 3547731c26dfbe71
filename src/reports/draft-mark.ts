import { text, type CellPlan } from '../model/sheet-plan.ts'
import type { Pack } from '../packs/schema/pack.ts'

/** What stands under the title of whatever is handed on while the document is a draft; nothing once it is in force. */
export function draftMark({ status }: Pack): CellPlan[] {
  return status === 'draft' ? [text('征求意见稿，仅供测算，不作为拨付依据', 'watermark')] : []
}
