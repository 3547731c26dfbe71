import type { Entry } from '../entry.ts'

/** Findings of layer C about days and months (016–018, 051–057). */
export const DATE_FINDINGS = {
  'LG-C016': {
    severity: 'notice',
    zh: {
      message: '读到“{read}”，按 {value} 处理。',
      reason: '换了写法，但能确定是哪一天或哪个月。',
      fix: '不用改。',
      example: '20240901 按 2024-09-01 处理。',
    },
    en: {
      message: 'Reads "{read}", taken as {value}.',
      reason: 'Another spelling of a certain day or month.',
      fix: 'No action needed.',
      example: '20240901 is 2024-09-01.',
    },
  },
  'LG-C017': {
    severity: 'notice',
    zh: {
      message: '读到“{read}”，没有写年份，按 {value} 处理。',
      reason: '只写月份时，按本规则包的年度补上年份。',
      fix: '请核对年份；对的话不用改。',
      example: '“1月”按 2024-01 处理。',
    },
    en: {
      message: 'Reads "{read}" without a year, taken as {value}.',
      reason: 'A month alone takes the year of the rule pack.',
      fix: 'Check the year.',
      example: 'A bare January of the pack of 2024.',
    },
  },
  'LG-C018': {
    severity: 'notice',
    zh: {
      message: '填的是 {read}，工作表名或标题写明是 {named}，按 {value} 的数据处理。',
      reason: '填报时间写成了填表当天，月份以表上写明的为准；填表日期另作报送时限的依据。',
      fix: '不用改；下次可把填报时间写成 {named}。',
      example: '“附表2 3月”的填报时间写 2024-04-02：按 3 月的数据处理。',
    },
    en: {
      message: 'Holds the day {read}; the sheet or its title names {named}: taken as the figures of {value}.',
      reason: 'The day of filling in is not the month that is reported.',
      fix: 'No action needed.',
      example: 'A sheet named March filled in on 2024-04-02.',
    },
  },
  'LG-C051': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，看不出是哪一天。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请写成 {wanted} 这样的年月日。',
      example: '“九月上旬”“24.9.1”。',
    },
    en: {
      message: 'Reads "{read}"; no day can be told from it.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Write year, month and day, like {wanted}.',
      example: '"Early September".',
    },
  },
  'LG-C052': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，没有写年份。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请改为 {suggestion}。',
      example: '“9月1日”。',
    },
    en: {
      message: 'Reads "{read}" without a year.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Change it to {suggestion}.',
      example: 'A day and a month without a year.',
    },
  },
  'LG-C053': {
    severity: 'error',
    zh: {
      message: '读到数字“{read}”，不是日期。',
      reason: '把 2024.10 填进单元格，会变成 2024.1：已经分不清是 1 月还是 10 月。',
      fix: '请写成 {wanted} 这样的写法。',
      example: '想写 2024.10，单元格里是 2024.1。',
    },
    en: {
      message: 'Holds the number "{read}", not a date.',
      reason: '2024.10 typed into a cell becomes 2024.1: January or October?',
      fix: 'Write it like {wanted}.',
      example: '2024.1 in a cell of dates.',
    },
  },
  'LG-C054': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，没有这一天。',
      reason: '日历上没有这一天，多半是打错了。',
      fix: '请核对后改正。',
      example: '2024-02-30。',
    },
    en: {
      message: 'Reads "{read}"; there is no such day.',
      reason: 'The calendar has no such day.',
      fix: 'Correct it.',
      example: '2024-02-30.',
    },
  },
  'LG-C055': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，只有年月，要写到日。',
      reason: '时限和先后要按日比较，程序不替填报人补日期。',
      fix: '请写到日，如 {wanted}。',
      example: '运营时间写“2024年3月”。',
    },
    en: {
      message: 'Reads "{read}": the day is missing.',
      reason: 'Deadlines are compared by day.',
      fix: 'Write the day too, like {wanted}.',
      example: 'Only year and month.',
    },
  },
  'LG-C056': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，看不出是哪个月。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请写成 {wanted} 这样的年月。',
      example: '“上半年”“13月”。',
    },
    en: {
      message: 'Reads "{read}"; no month can be told from it.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Write year and month, like {wanted}.',
      example: '"First half of the year".',
    },
  },
  'LG-C057': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，看不出是哪个月。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请改为 {suggestion}。',
      example: '“24年1月”。',
    },
    en: {
      message: 'Reads "{read}"; no month can be told from it.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Change it to {suggestion}.',
      example: 'A year of two digits.',
    },
  },
} as const satisfies Record<string, Entry>
