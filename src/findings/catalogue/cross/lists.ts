import type { Entry } from '../../entry.ts'

/** Rosters, lists of stations, review workbooks: LG-X001 … LG-X019, but for those of holidays. */
export const LIST_FINDINGS = {
  'LG-X001': {
    severity: 'error',
    zh: {
      message: '{list}缺少这些列：{missing}。读到的列：{found}。',
      reason: '缺了这些列，名单就无法使用，所以什么都没有做。',
      fix: '请在表头补上：{missing}。',
      example: '名册要有“乡镇街道”“村（社区）”两列。',
    },
    en: {
      message: 'The {list} lacks these columns: {missing}. Columns found: {found}.',
      reason: 'The list cannot be used without them, so nothing was done.',
      fix: 'Add to the column heads: {missing}.',
      example: 'A roster has the columns 乡镇街道 and 村（社区）.',
    },
  },
  'LG-X002': {
    severity: 'error',
    zh: {
      message: '{list}里“{name}”出现了两次，另一处在 {other}。',
      reason: '同一个名称出现两次，数据就不知道归到哪一行。',
      fix: '请删去多出的一行。',
      example: '某某镇的某某村在第5行和第9行各出现一次。',
    },
    en: {
      message: '"{name}" appears twice in the {list}, also at {other}.',
      reason: 'With one name on two rows nobody can tell which row a figure belongs to.',
      fix: 'Delete the superfluous row.',
      example: '某某镇 某某村 stands in row 5 and in row 9.',
    },
  },
  'LG-X003': {
    severity: 'error',
    zh: {
      message: '{list}里这一行没有填“{label}”。',
      reason: '没有名称的行无法对应到任何乡镇、村或驿站。',
      fix: '请补填“{label}”，或删去这一行。',
      example: '第7行填了村名，没有填乡镇街道。',
    },
    en: {
      message: 'This row of the {list} has no "{label}".',
      reason: 'A row without a name belongs to no town, village or station.',
      fix: 'Fill in "{label}" or delete the row.',
      example: 'Row 7 has a village and no town.',
    },
  },
  'LG-X004': {
    severity: 'error',
    zh: {
      message: '别名“{name}”同时指向“{first}”和“{second}”。',
      reason: '一个名称只能指同一乡镇街道里的一个村（社区）。',
      fix: '请从其中一行删去这个别名。',
      example: '“新村”既是甲村的别名，又是乙村的别名。',
    },
    en: {
      message: 'The alias "{name}" stands for both "{first}" and "{second}".',
      reason: 'Within a town a name may stand for one village only.',
      fix: 'Take the alias out of one of the two rows.',
      example: '新村 is an alias of two villages.',
    },
  },
  'LG-X005': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填日期。',
      reason: '备案日期用来核对备案是否按期。',
      fix: '请写成 2024-06-30 这样的日期，或留空。',
      example: '“六月底”读不成日期。',
    },
    en: {
      message: '"{read}" is not a date.',
      reason: 'The date of registration is compared with its deadline.',
      fix: 'Write it like 2024-06-30, or leave it blank.',
      example: '"六月底" is not a date.',
    },
  },
  'LG-X006': {
    severity: 'error',
    zh: {
      message: '{list}只有表头，没有一行内容。',
      reason: '空的名单会让所有名称都对不上。',
      fix: '请检查是否选错了文件。',
      example: '名册文件只有一行表头。',
    },
    en: {
      message: 'The {list} has column heads and no rows.',
      reason: 'With an empty list no name would be found.',
      fix: 'Check whether this is the right file.',
      example: 'A roster that holds nothing but its heads.',
    },
  },
  'LG-X009': {
    severity: 'error',
    zh: {
      message: '{list}的工作表都缺少列，要有：{missing}。看过的工作表：{sheets}。',
      reason: '名单放在哪一张工作表上都可以，隐藏的不算；缺了这些列，名单就无法使用。',
      fix: '请在放名单的那张表的表头写全：{missing}。',
      example: '名册文件里只有说明和统计两张表。',
    },
    en: {
      message: 'No sheet of the {list} has the columns {missing}. Sheets: {sheets}.',
      reason: 'The list may be on any sheet that is not hidden; it cannot be used without its columns.',
      fix: 'Write these heads over the list: {missing}.',
      example: 'A roster file that holds nothing but notes and a chart.',
    },
  },
  'LG-X010': {
    severity: 'error',
    zh: {
      message: '县级评估打分读到“{read}”，{item} 应在 0 到 {max} 之间。',
      reason: '超出分值的打分不能计入得分。',
      fix: '请改为 0 到 {max} 之间的分数。',
      example: '满分10分的项目打了12分。',
    },
    en: {
      message: 'The county scored "{read}"; {item} takes 0 to {max}.',
      reason: 'A score outside its range cannot be counted.',
      fix: 'Change it to a score from 0 to {max}.',
      example: '12 points for an item of 10.',
    },
  },
  'LG-X011': {
    severity: 'error',
    zh: {
      message: '县级评估打分读到“{read}”，按评分细则 {item} 只会出现 {attainable}。',
      reason: '按细则算不出的分数，多半是填错了。',
      fix: '请改为可能出现的分值：{attainable}。',
      example: '每少1项扣2分的项目打了7分。',
    },
    en: {
      message: 'The county scored "{read}"; under its rule {item} can only be {attainable}.',
      reason: 'A score that the rule cannot yield is most likely a slip.',
      fix: 'Change it to one of {attainable}.',
      example: '7 points where each missing device costs 2 of 10.',
    },
  },
  'LG-X012': {
    severity: 'warning',
    zh: {
      message: '评审表里的“{name}”在报送材料中找不到。',
      reason: '这家驿站没有申报表也没有评分表，它的县级打分没有用上。',
      fix: '请核对驿站名称{near}。',
      example: '评审表写“某某零工服务驿站”，申报表写“某某零工驿站”。',
    },
    en: {
      message: '"{name}" of the review is in no submission.',
      reason: 'The station has neither application nor self-score, so its scores were not used.',
      fix: 'Check the name of the station{near}.',
      example: 'The review and the application spell the name differently.',
    },
  },
  'LG-X013': {
    severity: 'error',
    zh: {
      message: '{item} 在评审表里有两行，打分不同：这里是“{read}”，{other} 是“{first}”。',
      reason: '不知道以哪一行为准。',
      fix: '请只留一行。',
      example: '同一驿站的编号3既打了10分又打了8分。',
    },
    en: {
      message: '{item} has two rows with different scores: "{read}" here, "{first}" at {other}.',
      reason: 'Nobody can tell which of the two counts.',
      fix: 'Keep one row.',
      example: 'Item 3 of one station has 10 points and 8 points.',
    },
  },
  'LG-X014': {
    severity: 'error',
    zh: {
      message: '{item} 读到“{read}”，这里要填{wanted}。',
      reason: '读不懂的打分不能计入得分。',
      fix: '请改为{wanted}，还没有评定的请留空。',
      example: '“合格”不是分数，也不是“是”或“否”。',
    },
    en: {
      message: '{item} holds "{read}"; it takes {wanted}.',
      reason: 'What cannot be read cannot be counted.',
      fix: 'Fill in {wanted}, or leave it blank while it is undecided.',
      example: '"合格" is neither a score nor 是 or 否.',
    },
  },
  'LG-X015': {
    severity: 'error',
    zh: {
      message: '这一行有打分“{read}”，但编号“{no}”、项目“{name}”对不上一个评分项目。',
      reason: '打分没有对应到一个项目，没有计入；只排序了一栏，编号和项目也会错开。',
      fix: '请按评分表改正编号和项目。',
      example: '编号写成了“3-1”。',
    },
    en: {
      message: 'The row scores "{read}", but number "{no}", item "{name}" is not one item of the rules.',
      reason:
        'The score belongs to no one item and was not counted. Sorting one column alone parts numbers and items too.',
      fix: 'Use the numbers and items of the self-score form.',
      example: 'The number reads 3-1.',
    },
  },
  'LG-X016': {
    severity: 'notice',
    zh: {
      message: '{item} 在评审表里有相同的两行，另一行在 {other}，只取一行。',
      reason: '内容相同，不影响结果。',
      fix: '',
      example: '复制粘贴时多了一行。',
    },
    en: {
      message: '{item} has two equal rows, the other one at {other}; one was taken.',
      reason: 'They say the same, so nothing changes.',
      fix: '',
      example: 'A row was pasted twice.',
    },
  },
} as const satisfies Record<string, Entry>
