import type { Entry } from '../../entry.ts'

/** Figures and dates against each other, claims: LG-X050 … LG-X069. */
export const FIGURE_FINDINGS = {
  'LG-X050': {
    severity: 'error',
    zh: {
      message: '“{what}”是 {left}，{relation}“{right}”（{limit}）。',
      reason: '两个数互相矛盾，至少有一个填错。',
      fix: '请核对这两处，改正填错的一处。',
      example: '达成意向人数12，求职人数只有10。',
    },
    en: {
      message: '"{what}" is {left}; it {relation} "{right}" ({limit}).',
      reason: 'The two contradict each other; at least one is wrong.',
      fix: 'Check both and correct the one that is wrong.',
      example: '12 persons agreed, 10 were looking for work.',
    },
  },
  'LG-X051': {
    severity: 'error',
    zh: {
      message: '“{what}”是 {left}，{relation} {limit}。',
      reason: '这样的数不可能出现。',
      fix: '请改为实际的数。',
      example: '驿站面积填了0。',
    },
    en: {
      message: '"{what}" is {left}; it {relation} {limit}.',
      reason: 'Such a figure is impossible.',
      fix: 'Fill in the real figure.',
      example: 'The station has an area of 0.',
    },
  },
  'LG-X052': {
    severity: 'warning',
    zh: {
      message:
        '申报的月均数是 {claimed}，按已报的 {months} 个月统计，月均是 {average}，相差超过 {percent}%。',
      reason: '申报的月均数应当与每月报送的数字相符。',
      fix: '请核对申报表和成效统计表，改正填错的一处。',
      example: '申报月均求职30人，各月平均只有12人。',
    },
    en: {
      message:
        'The application says {claimed} a month; the {months} months reported average {average}, more than {percent} % apart.',
      reason: 'The averages should agree with the monthly reports.',
      fix: 'Check the application and the monthly forms.',
      example: '30 seekers a month claimed, 12 reported on average.',
    },
  },
  'LG-X053': {
    severity: 'warning',
    zh: {
      message: '“{name}”从 {first} 到 {last} 连续 {count} 个月报送的各项数字完全相同：{figures}。',
      reason: '连续几个月一模一样的数字，多半是照抄上月。',
      fix: '请核对这几个月的实际数字。',
      example: '3月、4月、5月的六项数字一模一样。',
    },
    en: {
      message: '"{name}" reported the same figures for {count} months, {first} to {last}: {figures}.',
      reason: 'Figures that never change were most likely copied.',
      fix: 'Check the real figures of these months.',
      example: 'March, April and May have the same six figures.',
    },
  },
  'LG-X054': {
    severity: 'warning',
    zh: {
      message: '日期是 {date}，晚于 {by} 的期限。',
      reason: '逾期本身不扣分，列出来请县里掌握。',
      fix: '日期填错的请改正。',
      example: '申报表的填报时间是10月8日，期限是9月30日。',
    },
    en: {
      message: 'The date is {date}, after the deadline of {by}.',
      reason: 'A late date takes no points by itself; it is listed for the county.',
      fix: 'Correct the date if it is wrong.',
      example: 'An application of 8 October, due on 30 September.',
    },
  },
  'LG-X055': {
    severity: 'warning',
    zh: {
      message: '{month} 的统计表填报于 {date}，晚于当月最后一天。',
      reason: '成效统计应当在当月月底前报送。',
      fix: '日期填错的请改正。',
      example: '3月的统计表写的是4月2日。',
    },
    en: {
      message: 'The form for {month} is dated {date}, after the end of the month.',
      reason: 'Monthly figures are due by the end of their month.',
      fix: 'Correct the date if it is wrong.',
      example: 'The form for March is dated 2 April.',
    },
  },
  'LG-X056': {
    severity: 'warning',
    zh: {
      message: '“{item}”写了问题，没有写整改措施。',
      reason: '发现的问题要有整改措施。',
      fix: '请补填整改措施。',
      example: '问题描述写了“台账不全”，整改措施是空的。',
    },
    en: {
      message: '"{item}" has a problem and no measure.',
      reason: 'A problem that was found needs a measure.',
      fix: 'Fill in the measure.',
      example: 'The problem reads "台账不全", the measure is blank.',
    },
  },
  'LG-X057': {
    severity: 'error',
    zh: {
      message: '自评打了 {claimed} 分，“{item}”应在 0 到 {max} 分之间。',
      reason: '自评打分不能超出分值。',
      fix: '请改为 0 到 {max} 之间的分数。',
      example: '满分10分的项目打了12分。',
    },
    en: {
      message: '{claimed} points are claimed; "{item}" takes 0 to {max}.',
      reason: "A claim cannot be outside the item's points.",
      fix: 'Claim 0 to {max} points.',
      example: '12 points for an item of 10.',
    },
  },
  'LG-X058': {
    severity: 'error',
    zh: {
      message: '自评打了 {claimed} 分，按评分细则“{item}”只会出现 {attainable} 分。',
      reason: '按细则算不出这个分数。',
      fix: '请改为可能出现的分值：{attainable}。',
      example: '每少1项扣2分的项目打了7分。',
    },
    en: {
      message: '{claimed} points are claimed; under its rule "{item}" can only be {attainable}.',
      reason: 'The rule cannot yield this score.',
      fix: 'Claim one of {attainable}.',
      example: '7 points where each missing device costs 2 of 10.',
    },
  },
  'LG-X059': {
    severity: 'notice',
    zh: {
      message: '“{item}”打了 {claimed} 分；文件只写了满分，没有写怎样得部分分（通常是 {usual} 分）。',
      reason: '部分分由县里评定时认定。',
      fix: '',
      example: '选址打了6分。',
    },
    en: {
      message: '"{item}" has {claimed} points; the document prints full points only (usually {usual}).',
      reason: 'The county decides on points in between.',
      fix: '',
      example: '6 points for the site.',
    },
  },
} as const satisfies Record<string, Entry>
