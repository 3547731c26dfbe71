import type { Entry } from '../../entry.ts'

/** Putting forms together: LG-X020 … LG-X039. */
export const SUBMISSION_FINDINGS = {
  'LG-X020': {
    severity: 'error',
    zh: {
      message: '看不出《{form}》{row}属于哪个{label}，{what}没有计入。',
      reason: '得分和经费按乡镇街道汇总，每一行都要知道属于哪里。',
      fix: '请在表上写明{label}，或用 --roster 提供名册。',
      example: '手工制作的附件2 没有“乡镇街道”一栏。',
    },
    en: {
      message: 'Nothing says which town "{form}"{row} belongs to; {what} was not counted.',
      reason: 'Scores and money are summed by town, so each row has to belong to one.',
      fix: 'Write the town on the form, or pass a roster with --roster.',
      example: 'A hand-made 附件2 without 乡镇街道.',
    },
  },
  'LG-X021': {
    severity: 'error',
    zh: {
      message: '确定不了“{name}”在哪个村（社区）{near}。',
      reason: '驿站补贴要看所在村的得分，也记在所在村名下。',
      fix: '请在申报表的“所在乡镇街道”旁补上“所在村（社区）”。',
      example: '地址“某某路12号”里没有村名。',
    },
    en: {
      message: 'The village of "{name}" cannot be determined{near}.',
      reason: "The grant depends on the village's score and is shown with the village.",
      fix: 'Add 所在村（社区） beside 所在乡镇街道 on the application.',
      example: 'The address names a street and no village.',
    },
  },
  'LG-X022': {
    severity: 'error',
    zh: {
      message: '这张《{form}》没有写“{label}”，同一工作簿里也没有唯一的一张表可以对应。',
      reason: '不知道说的是哪一家，这张表没有计入。',
      fix: '请在表上写明“{label}”。',
      example: '一个工作簿里有两张申报表和一张没有名称的评分表。',
    },
    en: {
      message: 'This "{form}" has no "{label}", and the workbook has no single form that would tell.',
      reason: 'Nobody can tell whom it speaks of; the form was not counted.',
      fix: 'Write "{label}" on the form.',
      example: 'Two applications and one nameless self-score in a workbook.',
    },
  },
  'LG-X023': {
    severity: 'warning',
    zh: {
      message: '“{name}”没有报申报、评分的表；《{form}》等表里它的 {times} 处数据没有用上。',
      reason: '驿站名称写法不一，数据就对不到同一家驿站。',
      fix: '请核对名称{near}。',
      example: '附表2 写“某某驿站”，申报表写“某某零工驿站”。',
    },
    en: {
      message:
        '"{name}" has neither application nor self-score; {times} rows of it (first in "{form}") were not used.',
      reason: 'With two spellings the figures do not reach the same station.',
      fix: 'Check the name of the station{near}.',
      example: 'The monthly form and the application spell the name differently.',
    },
  },
  'LG-X024': {
    severity: 'warning',
    zh: {
      message: '这一行的乡镇街道是“{read}”，表头写的是“{head}”；按“{used}”计入。',
      reason: '一张表里两个乡镇街道，多半有一处写错。',
      fix: '请把其中写错的一处改正。',
      example: '表头是某某镇，第3行写成了某某乡。',
    },
    en: {
      message: 'The row says "{read}", the head says "{head}"; it was counted for "{used}".',
      reason: 'Two towns on one form: one of them is most likely wrong.',
      fix: 'Correct the one that is wrong.',
      example: 'The head names 某某镇, row 3 names 某某乡.',
    },
  },
  'LG-X025': {
    severity: 'error',
    zh: {
      message: '“{name}”在这张表里出现了两次，另一处在 {other}。',
      reason: '一个村或一家驿站在一张表里只能有一行。',
      fix: '请删去多出的一行；名称写错、合并错了的请改正。',
      example: '某某村在第6行和第12行各填了一次。',
    },
    en: {
      message: '"{name}" appears twice in this list, also at {other}.',
      reason: 'A village or a station has one row in a list.',
      fix: 'Delete the superfluous row.',
      example: '某某村 stands in row 6 and in row 12.',
    },
  },
  'LG-X026': {
    severity: 'error',
    zh: {
      message: '“{name}” {month} 报了两次，数字不同：这里是“{read}”，{other} 是“{first}”。',
      reason: '同一个月只能有一组数字。',
      fix: '请改正或删去其中一处。',
      example: '3月的求职人数在两张表里分别是12和21。',
    },
    en: {
      message: '"{name}" reported {month} twice with different figures: "{read}" here, "{first}" at {other}.',
      reason: 'A month has one set of figures.',
      fix: 'Correct or delete one of the two.',
      example: 'March has 12 seekers on one form and 21 on another.',
    },
  },
  'LG-X027': {
    severity: 'error',
    zh: {
      message: '“{name}”的《{form}》交了两份，内容不同：这里是“{read}”，{other} 是“{first}”。',
      reason: '不知道以哪一份为准；填报时间不同的，县里汇总时可用 --prefer newest 取较晚的。',
      fix: '请删去作废的一份{newest}。',
      example: '两个工作簿里都有同一个村，培训人数不同。',
    },
    en: {
      message: '"{name}" handed in "{form}" twice with different facts: "{read}" here, "{first}" at {other}.',
      reason:
        'Nobody can tell which of the two counts; where their 填报时间 differ, --prefer newest takes the later.',
      fix: 'Delete the one that is void{newest}.',
      example: 'Two workbooks hold the same village with different figures.',
    },
  },
  'LG-X028': {
    severity: 'notice',
    zh: {
      message: '这张表有 {count} 处与 {other} 完全相同，只计一次。',
      reason: '同样的内容交了两份，不影响结果。',
      fix: '',
      example: '同一个工作簿改名后又交了一次。',
    },
    en: {
      message: '{count} entries of this form equal those of {other}; they count once.',
      reason: 'The same was handed in twice, so nothing changes.',
      fix: '',
      example: 'A workbook was renamed and handed in again.',
    },
  },
  'LG-X029': {
    severity: 'notice',
    zh: {
      message:
        '“{name}”的《{form}》交了两份，内容不同；取填报时间较晚的（{newer}），不取 {other}（{older}）。',
      reason: '运行时要求以较晚的为准（--prefer newest）。',
      fix: '',
      example: '9月20日的一份代替了8月31日的一份。',
    },
    en: {
      message: '"{name}" handed in "{form}" twice; the later one ({newer}) was taken, not {other} ({older}).',
      reason: 'The run was told to prefer the newest (--prefer newest).',
      fix: '',
      example: 'The form of 20 September replaces the one of 31 August.',
    },
  },
  'LG-X030': {
    severity: 'warning',
    zh: {
      message: '文件夹或文件名里写的是“{named}”，表里填的是“{towns}”；按表里的计入。',
      reason: '归属以表里填的为准；文件夹或文件名不一致，可能放错了地方，也可能表头写错了。',
      fix: '请核对是放错了文件夹、起错了文件名，还是表里的乡镇街道写错了，把错的一处改正。',
      example: '某某镇文件夹里的附件2，表头写的是某某乡。',
    },
    en: {
      message: 'The folder or the file name says "{named}", the forms say "{towns}"; the forms count.',
      reason:
        'The forms decide; a folder that says otherwise may be the wrong one, or the head of a form is.',
      fix: 'Check the folder, the file name and the town on the forms, and correct the one that is wrong.',
      example: 'A form in the folder of 某某镇 names 某某乡 in its head.',
    },
  },
  'LG-X031': {
    severity: 'warning',
    zh: {
      message:
        '这个工作簿与 {other} 内容相同，两处的文件夹或文件名分属“{second}”和“{first}”；只计一次，按表里的“{towns}”计入。',
      reason: '同一份表由两个乡镇街道交来，至少有一家交错了，自己的那份可能还没有交。',
      fix: '请向这两个乡镇街道核对，换上各自的表。',
      example: '某某乡照着某某镇的文件改了名字就交了。',
    },
    en: {
      message:
        'This workbook holds the same as {other}, and their folders or names speak of "{second}" and "{first}"; it counts once, for "{towns}".',
      reason: 'Two towns handed in the same: one of them is wrong, and its own forms may still be missing.',
      fix: 'Ask both towns, and put in the forms of each.',
      example: 'A town renamed the file of its neighbour and handed it in.',
    },
  },
  'LG-X032': {
    severity: 'warning',
    zh: {
      message: '“{name}”在“{first}”也有一家（{other}）。',
      reason: '两个乡镇街道报了同名的驿站，可能是同一家报了两次。',
      fix: '请核对：同一家的只留一处；确是两家的，请把名称写全，加上各自的地名。',
      example: '两个镇都申报了“便民零工驿站”。',
    },
    en: {
      message: '"{name}" is also in "{first}" ({other}).',
      reason: 'Two towns report stations of one name; it may be one station reported twice.',
      fix: 'Keep one of the two, or write both names in full, each with its town.',
      example: 'Two towns apply for "便民零工驿站".',
    },
  },
  'LG-X033': {
    severity: 'warning',
    zh: {
      message: '“{label}”写的是 {read}：{why}。',
      reason: '一套规则只管它的年度；别的年度的表混进来，月报会变成缺报，往年的得分会被当成今年的。',
      fix: '请核对年份，写错的请改正；往年的表请换成 {year} 年度的。',
      example: '附表2 的填报时间写成了 2023年7月。',
    },
    en: {
      message: '"{label}" reads {read}: {why}.',
      reason: 'A pack is for its year: a form of another one is a month missed, or an old score paid again.',
      fix: 'Correct the year if it is wrong; else hand in the form of {year}.',
      example: 'A monthly form of 2024 says July 2023.',
    },
  },
} as const satisfies Record<string, Entry>
