import type { Entry } from '../entry.ts'

/** Findings of layer C about single numbers (011, 012, 021–039). */
export const NUMBER_FINDINGS = {
  'LG-C011': {
    severity: 'notice',
    zh: {
      message: '读到“{read}”，按 {value} 计。',
      reason: '全角数字、千位分隔符、空格和本栏单位都能读，但换了写法，请留意。',
      fix: '不用改；下次可直接写“{value}”。',
      example: '“１，２００人”按 1200 计。',
    },
    en: {
      message: 'Reads "{read}", taken as {value}.',
      reason: 'Full-width digits, separators, spaces and the unit of the column are read, with this notice.',
      fix: 'No action needed.',
      example: '1,200 with its unit is taken as 1200.',
    },
  },
  'LG-C012': {
    severity: 'notice',
    zh: {
      message: '读到文本格式的数字“{read}”，按 {value} 计。',
      reason: '文本格式的数字在 Excel 里不参加求和，容易算漏。',
      fix: '不用改；如要在 Excel 里求和，请改为数字格式。',
      example: '左上角有绿色小三角的数字。',
    },
    en: {
      message: 'Holds the number "{read}" stored as text, taken as {value}.',
      reason: 'Numbers stored as text are left out of sums in Excel.',
      fix: 'No action needed; convert it to a number if Excel should add it up.',
      example: 'Numbers with a green corner.',
    },
  },
  'LG-C013': {
    severity: 'notice',
    zh: {
      message: '单元格里显示的是{shown}，存的是 {read}，按 {read} 计。',
      reason: '数字格式只改变显示：少留的小数、隐藏的数照样参加计算，看上去与结果对不上。',
      fix: '请核对；要按显示的数算，请直接填那个数。',
      example: '存的是 89.5，格式不留小数，显示成 90。',
    },
    en: {
      message: 'Shows {shown} but holds {read}, which counts.',
      reason: 'A number format changes what is shown only; what is cut off or hidden still counts.',
      fix: 'Check it; type the number that is shown if that is meant.',
      example: '89.5 in a format without decimals shows as 90.',
    },
  },
  'LG-C021': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填整数。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请改为 {suggestion}。',
      example: '读到“十二人”：请改为 12。',
    },
    en: {
      message: 'Reads "{read}"; a whole number is expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Change it to {suggestion}.',
      example: 'A number spelled out in Chinese.',
    },
  },
  'LG-C022': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填整数。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请填一个准确的整数，只填数字{none}。',
      example: '“约30”“3+2”“2000万”都不能用。',
    },
    en: {
      message: 'Reads "{read}"; a whole number is expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Type one exact whole number, digits only{none}.',
      example: 'About 30; 3+2; 2000万.',
    },
  },
  'LG-C023': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填数字。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请改为 {suggestion}。',
      example: '得分读到“八十五分”：请改为 85。',
    },
    en: {
      message: 'Reads "{read}"; a number is expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Change it to {suggestion}.',
      example: 'A score spelled out in Chinese.',
    },
  },
  'LG-C024': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填数字。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请填一个准确的数，只填数字{none}。',
      example: '“约120平方米”“90左右”都不能用。',
    },
    en: {
      message: 'Reads "{read}"; a number is expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Type one exact number, digits only{none}.',
      example: 'About 120 m2.',
    },
  },
  'LG-C025': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填数字。',
      reason: '“无”“/”可能是 0，也可能是不适用或不知道，程序不能替填报人决定。',
      fix: '请填数字{none}。',
      example: '“零工信息漏报次数”写“无”：没有漏报请填 0。',
    },
    en: {
      message: 'Reads "{read}"; a number is expected.',
      reason: '"None" or "/" may mean zero, not applicable or unknown.',
      fix: 'Type the number{none}.',
      example: '"None" in the count of missed reports.',
    },
  },
  'LG-C026': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填整数，不能有小数。',
      reason: '人数、次数没有半个。',
      fix: '请填整数。',
      example: '人数填了 12.5。',
    },
    en: {
      message: 'Reads "{read}"; a whole number is expected, without a fraction.',
      reason: 'There are no halves of persons or events.',
      fix: 'Type a whole number.',
      example: '12.5 in a column of heads.',
    },
  },
  'LG-C027': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，不能小于 {min}。',
      reason: '超出了这一栏的范围，多半是填错了格子或多打了负号。',
      fix: '请填不小于 {min} 的数。',
      example: '人数填了 -3。',
    },
    en: {
      message: 'Reads "{read}", which is below {min}.',
      reason: 'The value is out of the range of its column.',
      fix: 'Type a number of at least {min}.',
      example: '-3 in a column of heads.',
    },
  },
  'LG-C028': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，不能大于 {max}。',
      reason: '超出了这一栏的范围，多半是填错了格子或多打了一位。',
      fix: '请填不大于 {max} 的数。',
      example: '满分 100 的得分填了 890。',
    },
    en: {
      message: 'Reads "{read}", which is above {max}.',
      reason: 'The value is out of the range of its column.',
      fix: 'Type a number of at most {max}.',
      example: '890 where 100 is the most.',
    },
  },
  'LG-C029': {
    severity: 'error',
    zh: {
      message: '读到日期“{read}”，这里要填数字。',
      reason: '输入 3/4 或 1-2 时，Excel 会自动变成日期，原来的数已经看不出来。',
      fix: '请把单元格格式改为“常规”，再重新填写数字。',
      example: '想填 3，却显示 3月1日。',
    },
    en: {
      message: 'Holds the date "{read}"; a number is expected.',
      reason: 'Excel turns 3/4 or 1-2 into a date.',
      fix: 'Set the format to General and type the number again.',
      example: 'A count that shows as a day.',
    },
  },
  'LG-C030': {
    severity: 'warning',
    zh: {
      message: '读到 {read}，这里填的是百分数，按 {read}% 计；如果指的是 {value}%，请改。',
      reason: '百分数一栏里不大于 1 的数，多半是漏了百分号。',
      fix: '请改为 {value} 或 {value}%；确实是 {read}% 的不用改。',
      example: '满意度填 0.85，指的多半是 85%。',
    },
    en: {
      message: 'Reads {read} where a percentage is expected: taken as {read} %; {value} % is probably meant.',
      reason: 'A share of at most 1 in a percentage column has most probably lost its percent sign.',
      fix: 'Write {value} or {value}%, unless {read} % is right.',
      example: 'A satisfaction of 0.85 where 85 % is meant.',
    },
  },
  'LG-C031': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，金额最多{most}位小数。',
      reason: '人民币最小单位是分。',
      fix: '请改为以{unit}为单位、最多{most}位小数的金额。',
      example: '金额填了 122730.005。',
    },
    en: {
      message: 'Reads "{read}"; an amount in {unit} has at most {most} decimals.',
      reason: 'The smallest unit of money is the fen.',
      fix: 'Write the amount in {unit} with at most {most} decimals.',
      example: 'An amount of 122730.005.',
    },
  },
  'LG-C032': {
    severity: 'warning',
    zh: {
      message: '单元格里显示的是{shown}，存的是“{read}”，按“{value}”计。',
      reason: '自定义的单元格格式把内容显示成了另外的样子：屏幕上、纸上看到的，与参加计算的不是一回事。',
      fix: '请核实应当是哪一个，把单元格格式改为“常规”，再填实际的内容。',
      example: '存的是 9，单元格格式是 "4"，显示成 4。',
    },
    en: {
      message: 'Shows {shown} but holds "{read}"; "{value}" counts.',
      reason: 'The number format shows something other than what counts.',
      fix: 'Find out which one is right, set the format to General, and type it.',
      example: '9 in the format "4" shows as 4.',
    },
  },
} as const satisfies Record<string, Entry>
