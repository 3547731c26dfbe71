import type { Entry } from '../../entry.ts'

/** Names, pairs, persons and phones: LG-X034 … LG-X036, LG-X040 … LG-X049. */
export const NAME_FINDINGS = {
  'LG-X034': {
    severity: 'warning',
    zh: {
      message: '读到“{read}”，《{form}》里没有叫这个名称的村（社区）。',
      reason: '驿站的补助跟着所在村走：两张表里的村名写法不同，就查不到那个村的得分。',
      fix: '请核对；如果就是“{near}”，请把两张表写成一样。',
      example: '一张表写“枫林村”，另一张写“枫林”。',
    },
    en: {
      message: 'Reads "{read}"; no village of that name is in "{form}".',
      reason: "A station's grant goes with its village, whose score cannot be found under another spelling.",
      fix: 'Check it; if it is {near}, write both alike.',
      example: 'Fenglin Village on one form, Fenglin on the other.',
    },
  },
  'LG-X037': {
    severity: 'warning',
    zh: {
      message: '“{label}”是 {read}，驿站清单上写的是 {listed}；按这张表的算。',
      reason: '驿站的补助跟着所在村走，写错了就算到别的村。',
      fix: '请核对这家驿站在哪个村，把写错的一处改过来。',
      example: '申报表写“荷塘村”，驿站清单写“柳岸村”。',
    },
    en: {
      message: '"{label}" is {read}, the list of stations says {listed}; the form counts.',
      reason: "A station's grant goes with its village.",
      fix: 'Check where the station is, and correct the one that is wrong.',
      example: "Hetang on the application, Liu'an on the list of stations.",
    },
  },
  'LG-X035': {
    severity: 'warning',
    zh: {
      message: '“{read}”和“{other}”（{file}）像是同一个地方，现在当作两处分别计算。',
      reason: '没有名册时，名称写法不同就分成两处：同一个村会各算一次，缺的表也会各催一次。',
      fix: '请核对；如果是同一处，请把名称写成一样，或者用 --roster 给出名册。',
      example: '一个工作簿写“青禾”，另一个写“青禾镇”。',
    },
    en: {
      message: '"{read}" and "{other}" ({file}) look like one place; they are counted as two.',
      reason:
        'Without a roster another spelling is another town: a village is counted, and a form asked for, in each.',
      fix: 'Check it; if they are one, write the name alike, or give the roster with --roster.',
      example: 'Qinghe in one workbook, Qinghe Town in the other.',
    },
  },
  'LG-X036': {
    severity: 'warning',
    zh: {
      message: '“{name}”和“{near}”名称相近，各交了一部分表，像是同一家；现在当作两家。',
      reason: '几张表按名称对到一家：名称写法不同，就成了两家，各缺一部分。',
      fix: '请核对；如果是同一家，请把几张表里的名称写成一样。',
      example: '评分表写“清河镇零工驿站”，申请表写“清河零工驿站”。',
    },
    en: {
      message:
        '"{name}" and "{near}" are named alike, and each handed in some of the forms; they are counted as two.',
      reason: 'Forms belong together by name: another spelling is another station, and each lacks something.',
      fix: 'Check it; if they are one, write the name alike on all forms.',
      example: 'Qinghe Town Station on the score sheet, Qinghe Station on the application.',
    },
  },
  'LG-X040': {
    severity: 'error',
    zh: {
      message: '“{name}”有《{has}》，没有《{lacks}》{near}。',
      reason: '这两张表要成对报送，缺一份就不能评定。',
      fix: '请补报《{lacks}》；已报的请把两张表的“{label}”写成一样。',
      example: '申报表交了，评分表没有填。',
    },
    en: {
      message: '"{name}" has "{has}" and no "{lacks}"{near}.',
      reason: 'The two forms go together; a station cannot be assessed with one of them.',
      fix: 'Hand in "{lacks}"; if it is there, write the same name on both.',
      example: 'The application is there, the self-score is not.',
    },
  },
  'LG-X041': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，名册上没有这个名称。',
      reason: '经费按名册上的乡镇街道拨付。',
      fix: '请按名册改正{near}。',
      example: '“分水”应写成“分水镇”。',
    },
    en: {
      message: '"{read}" is not a town on the roster.',
      reason: 'Money goes to the towns of the roster.',
      fix: 'Use the name on the roster{near}.',
      example: '分水 should read 分水镇.',
    },
  },
  'LG-X042': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，名册上{town}没有这个村（社区）。',
      reason: '经费只拨给上一年度行政区划统计表上的村和社区。',
      fix: '请按名册改正{near}。',
      example: '“某某”应写成“某某村”。',
    },
    en: {
      message: '"{read}" is not a village of {town} on the roster.',
      reason: "Only villages of the previous year's roster are paid.",
      fix: 'Use the name on the roster{near}.',
      example: '某某 should read 某某村.',
    },
  },
  'LG-X043': {
    severity: 'error',
    zh: {
      message: '名册上的“{name}”在《{form}》里没有一行。',
      reason: '乡镇街道交了这张表，名册上的每个村（社区）都应当有。',
      fix: '请补上这个村（社区）的一行。',
      example: '名册有26个村，表上只有25行。',
    },
    en: {
      message: '"{name}" of the roster has no row in "{form}".',
      reason: 'The town handed the form in, so each of its villages should have a row.',
      fix: 'Add a row for the village.',
      example: 'The roster has 26 villages, the form 25 rows.',
    },
  },
  'LG-X044': {
    severity: 'error',
    zh: {
      message: '“{read}”这一行还没有填。',
      reason: '表已经交了，这个村（社区）没有数据就不能计分。',
      fix: '请填写这一行；没有发生的填 0。',
      example: '其他村都填了，某某村的一行是空的。',
    },
    en: {
      message: 'The row of "{read}" is not filled in.',
      reason: 'The form was handed in; a village without figures cannot be scored.',
      fix: 'Fill the row in; write 0 for what did not happen.',
      example: 'Every village but one has figures.',
    },
  },
  'LG-X045': {
    severity: 'warning',
    zh: {
      message: '“{read}”同时登记在“{village}”和“{other}”（{place}）。',
      reason: '同一个人一般只在一个村（社区）从事服务。',
      fix: '请核对是否重复登记；确是两人同名的可以不改。',
      example: '王某某既在甲村又在乙村。',
    },
    en: {
      message: '"{read}" is listed for "{village}" and for "{other}" ({place}).',
      reason: 'A person usually serves one village.',
      fix: 'Check for a double entry; two persons of one name may stay.',
      example: '王某某 stands with two villages.',
    },
  },
  'LG-X046': {
    severity: 'warning',
    zh: {
      message: '电话 {phone} 与“{other}”（{place}）的相同。',
      reason: '不同的人用同一个号码，多半有一处填错。',
      fix: '请核对号码。',
      example: '两个人的手机号完全相同。',
    },
    en: {
      message: 'The number {phone} is also that of "{other}" ({place}).',
      reason: 'Two persons with one number: one of them is most likely wrong.',
      fix: 'Check the number.',
      example: 'Two persons have the same mobile number.',
    },
  },
  'LG-X047': {
    severity: 'warning',
    zh: {
      message: '号码“{phone}”不像有效的手机号或固定电话。',
      reason: '手机号是1开头的11位数字，固定电话是区号加7到8位数字。',
      fix: '请核对号码。',
      example: '手机号少了一位。',
    },
    en: {
      message: '{phone} does not look like a mobile number or a landline.',
      reason:
        'A mobile number has 11 digits and begins with 1; a landline is an area code and 7 or 8 digits.',
      fix: 'Check the number.',
      example: 'A mobile number lacks a digit.',
    },
  },
  'LG-X048': {
    severity: 'warning',
    zh: {
      message: '这里没有读到电话号码。',
      reason: '联系人和电话要写在同一格里。',
      fix: '请在姓名后补上电话。',
      example: '只写了“王某某”。',
    },
    en: {
      message: 'There is no phone number in this cell.',
      reason: 'The contact and the number belong in one cell.',
      fix: 'Add the number after the name.',
      example: 'The cell holds a name only.',
    },
  },
} as const satisfies Record<string, Entry>
