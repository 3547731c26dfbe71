import type { Entry } from '../entry.ts'

/** Findings of layer T: what blank forms can't be made of. */
export const TEMPLATE_FINDINGS = {
  'LG-T001': {
    severity: 'error',
    zh: {
      message: '名册里没有乡镇街道“{read}”。',
      reason: '空白表按名册里的乡镇街道制作，名称要一致。',
      fix: '请改成名册里的名称：{nearest}。',
      example: '--town 分水 应为 --town 分水镇',
    },
    en: {
      message: 'The roster has no town {read}.',
      reason: 'Blank forms are made for the towns of the roster; the names must agree.',
      fix: 'Use a name of the roster: {nearest}.',
      example: '--town 分水 should be --town 分水镇',
    },
  },
  'LG-T002': {
    severity: 'error',
    zh: {
      message: '规则包里没有表“{read}”。',
      reason: '--form 后面写表的编号，编号在规则包里。',
      fix: '请改成：{nearest}。',
      example: '--form montly 应为 --form monthly',
    },
    en: {
      message: 'The rule pack has no form {read}.',
      reason: '--form takes the id of a form; the ids are in the rule pack.',
      fix: 'Use {nearest}.',
      example: '--form montly should be --form monthly',
    },
  },
  'LG-T003': {
    severity: 'error',
    zh: {
      message: '{name} 已经存在，内容和要写的空白表不同，一个文件也没有写。',
      reason: '里面可能有填好的数据，避免被空白表覆盖。',
      fix: '请换一个文件夹（-o），或确认可以覆盖后加 --force。',
      example: '空白表/分水镇.xlsx 里已经填了数据',
    },
    en: {
      message: '{name} is there already and differs from the blank to be written; no file was written.',
      reason: 'Somebody may have filled it in, and a blank would take its place.',
      fix: 'Choose another folder (-o), or add --force if it may be overwritten.',
      example: 'blanks/town.xlsx is filled in already',
    },
  },
  'LG-T004': {
    severity: 'error',
    zh: {
      message: '驿站名单里“{station}”所在的乡镇街道“{read}”不在名册里。',
      reason: '这家驿站的表不知道放进哪个乡镇街道的工作簿。',
      fix: '请把驿站名单里的乡镇街道改成名册里的名称：{nearest}。',
      example: '驿站名单写“分水”，名册是“分水镇”',
    },
    en: {
      message: 'The town {read} of the station {station} is not on the roster.',
      reason: "It is not known whose workbook the station's forms belong to.",
      fix: "Change the town in the list of stations to the roster's name: {nearest}.",
      example: 'the list says 分水, the roster 分水镇',
    },
  },
  'LG-T005': {
    severity: 'error',
    zh: {
      message: '驿站名单里“{station}”所在的村（社区）“{read}”不在名册的{town}里。',
      reason: '申报表里会填上这个村名，名册里没有的村拿不到补贴。',
      fix: '请把驿站名单里的村名改成名册里的名称：{nearest}；不清楚的先留空。',
      example: '驿站名单写“某某”，名册是“某某村”',
    },
    en: {
      message: 'The village {read} of the station {station} is not on the roster of {town}.',
      reason: 'It would be filled into the application, and only villages of the roster are paid.',
      fix: "Change the village in the list of stations to the roster's name: {nearest}; leave it blank if in doubt.",
      example: 'the list says 某某, the roster 某某村',
    },
  },
  'LG-T006': {
    severity: 'error',
    zh: {
      message: '按乡镇街道“{read}”制作空白表，还缺名册。',
      reason: '没有名册就不知道这个乡镇街道有哪些村。',
      fix: '请加上 --roster 行政区划.xlsx；只要一份手工填写的空白表的，去掉 --town。',
      example: 'lingong template tonglu-2024 --town 分水镇',
    },
    en: {
      message: 'Blank forms for the town {read} need a roster.',
      reason: 'Without one it is not known which villages the town has.',
      fix: 'Add --roster FILE; leave out --town for one blank to be filled in by hand.',
      example: 'lingong template tonglu-2024 --town 分水镇',
    },
  },
} as const satisfies Record<string, Entry>
