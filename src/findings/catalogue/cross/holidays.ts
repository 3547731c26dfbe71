import type { Entry } from '../../entry.ts'

/** Lists of holidays and make-up days: LG-X007, LG-X008, LG-X017. */
export const HOLIDAY_FINDINGS = {
  'LG-X007': {
    severity: 'error',
    zh: {
      message: '节假日名单里读到“{read}”，不是一个日期。',
      reason: '公示期按工作日计算，节假日和调休上班日按名单排除和计入。',
      fix: '请写成 2025-10-01 这样的日期。',
      example: '写了“2025-10”，没有写哪一天。',
    },
    en: {
      message: 'The list of holidays reads "{read}", which is not a date.',
      reason: 'A publication is counted in working days; holidays are left out, make-up days count.',
      fix: 'Write it like 2025-10-01.',
      example: '"2025-10" without a day.',
    },
  },
  'LG-X008': {
    severity: 'error',
    zh: {
      message: '节假日名单里没有一个日期。',
      reason: '公示期按工作日计算，节假日和调休上班日按名单排除和计入。',
      fix: '请检查是否选错了文件；每个日期占一格，如 2025-10-01。',
      example: '名单只有表头。',
    },
    en: {
      message: 'The list of holidays holds no day.',
      reason: 'A publication is counted in working days; holidays are left out, make-up days count.',
      fix: 'Check that this is the right file; one day a cell, like 2025-10-01.',
      example: 'A list with a head alone.',
    },
  },
  'LG-X017': {
    severity: 'error',
    zh: {
      message: '节假日名单里从 {first} 到 {last}，不是一段假期。',
      reason: '开始日期到结束日期之间的每一天都算放假；结束早于开始，或长过两个月的，必有一处填错。',
      fix: '请核对这一行的两个日期，改正填错的一个。',
      example: '开始日期填2025-10-08，结束日期填2025-10-01。',
    },
    en: {
      message: 'In the list of holidays, {first} to {last} is no holiday.',
      reason:
        'Every day from the first to the last is a day off; an end before its start, or after more than two months, is a mistake.',
      fix: 'Check both days of the row and correct the one that is wrong.',
      example: 'From 2025-10-08 to 2025-10-01.',
    },
  },
} as const satisfies Record<string, Entry>
