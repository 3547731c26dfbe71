import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Findings about the document that a pack follows, not about the pack. */
export const DOCUMENT_FINDINGS = {
  'LG-P201': {
    severity: 'notice',
    zh: words(
      '文件本身（{clause} {place}）：{kind}，{says}。',
      '文件的这一处有缺陷，规则包按所列口径处理，结果里也会写明。',
      '请文件的制定机关明确。',
      '印作 75～89 分和 90 分以上，89 分至 90 分之间没有写',
    ),
    en: words(
      'The document itself ({clause} {place}): {kind}: {says}.',
      'The document is flawed here; the pack follows its interpretations, and results say so.',
      'Ask the authority that issued it.',
      'bands printed as 75–89 and 90 and above leave a gap',
    ),
  },
  'LG-P202': {
    severity: 'notice',
    zh: words(
      '依据的文件是征求意见稿，正式印发时可能改动。',
      '按征求意见稿算出的钱不能直接拨付。',
      '正式印发后对照 lingong packs diff 改好规则包，再把 status 改为 inForce。',
      'status: draft',
    ),
    en: words(
      'The document is a draft for comments.',
      'What it pays may change once it is issued.',
      'Compare it with the issued text, then set status: inForce.',
      'status: draft',
    ),
  },
  'LG-P203': {
    severity: 'notice',
    zh: words(
      '依据的文件已过有效期{validTo}，只能用来复算往年的结果。',
      '过期的文件不能再作为拨付的依据。',
      '用 lingong packs new 由它另建今年的规则包。',
      'status: expired',
    ),
    en: words(
      'The document has expired{validTo}; use it for earlier years only.',
      'An expired document pays nothing.',
      "Make this year's pack with lingong packs new.",
      'status: expired',
    ),
  },
} as const satisfies Record<string, Entry>
