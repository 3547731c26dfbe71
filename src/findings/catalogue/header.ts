import type { Entry } from '../entry.ts'

/** Findings of layer H: labels and column heads. */
export const HEADER_FINDINGS = {
  'LG-H001': {
    severity: 'error',
    zh: {
      message: '没有找到“{label}”{unknown}。',
      reason: '这一栏必须有；栏目名称改动或删除后就读不到数据，有关对象的得分暂按“数据不全”处理。',
      fix: '请按表样补上“{label}”这一栏并填写。',
      example: '附件2 少了“登记失业人员数”一列。',
    },
    en: {
      message: '"{label}" could not be found{unknown}.',
      reason:
        'It is required: without its label nothing can be read, and the subjects of this form are incomplete.',
      fix: 'Put "{label}" back as the form prints it and fill it in.',
      example: 'A required column was deleted.',
    },
  },
  'LG-H002': {
    severity: 'error',
    zh: {
      message: '没有找到“{label}”，这里写的是“{read}”。',
      reason: '栏目名称与表样差几个字时，程序不猜是不是同一栏。',
      fix: '如果就是这一栏，请把“{read}”改为“{label}”。',
      example: '“登记失业人数”应为“登记失业人员数”。',
    },
    en: {
      message: '"{label}" could not be found; "{read}" is here.',
      reason: 'A label that differs is not guessed at.',
      fix: 'If it is the same, change "{read}" to "{label}".',
      example: 'A column head with a word missing.',
    },
  },
  'LG-H003': {
    severity: 'notice',
    zh: {
      message: '没有“{label}”这一栏，按没有申报处理，不加分{unknown}。',
      reason: '加分项的栏目可以没有；没有等于没有申报。',
      fix: '如有可申报的，请补上这一栏。',
      example: '附件2 没有“国家级宣传或典型”一列。',
    },
    en: {
      message: 'There is no "{label}": nothing is claimed{unknown}.',
      reason: 'A column of a bonus may be absent.',
      fix: 'Add the column if there is something to claim.',
      example: 'No column for national press reports.',
    },
  },
  'LG-H004': {
    severity: 'error',
    zh: {
      message: '“{label}”出现了两次（{cell1} 和 {cell2}），不知道该读哪一列。',
      reason: '同名的列各有数据时，程序不能替填报人选。',
      fix: '请删除或改名多余的一列。',
      example: '复制列时连表头一起复制了。',
    },
    en: {
      message: '"{label}" appears twice ({cell1} and {cell2}); nobody can tell which column counts.',
      reason: 'Two columns of one name are not chosen from.',
      fix: 'Delete or rename one of them.',
      example: 'A column was copied with its head.',
    },
  },
  'LG-H005': {
    severity: 'notice',
    zh: {
      message: '{columns} 列是隐藏的，里面的“{labels}”照常计入。',
      reason: '隐藏的列也算报送。',
      fix: '请取消隐藏，核对里面的内容。',
      example: '隐藏了加分项几列。',
    },
    en: {
      message: 'The hidden columns {columns} hold "{labels}", which count.',
      reason: 'Hidden columns count.',
      fix: 'Unhide them and check.',
      example: 'Columns of the bonus are hidden.',
    },
  },
  'LG-H006': {
    severity: 'warning',
    zh: {
      message: '“{label}”是 {read}，而工作表名或标题写的是 {named}，按 {read} 处理。',
      reason: '多半是复制上月的表后忘了改其中一处。',
      fix: '请核对是哪个月，把不对的一处改过来。',
      example: '工作表名“附表2 3月”，填报时间“2024年2月”。',
    },
    en: {
      message: '"{label}" is {read}, but the sheet or its title names {named}; {read} counts.',
      reason: 'A copied sheet that was changed in one place only.',
      fix: 'Correct the one that is wrong.',
      example: 'A sheet named March with February in it.',
    },
  },
  'LG-H007': {
    severity: 'error',
    zh: {
      message: '这里写的单位是“{unit}”，表样上“{label}”的单位是{wanted}。',
      reason: '数字是按哪个单位填的，只有填报人知道；差一万倍的金额不能猜。',
      fix: '请去掉“{unit}”，数字换算成{wanted}再填。',
      example: '栏目改成了“申请金额（万元）”，下面填的是 6。',
    },
    en: {
      message: 'The unit here is "{unit}"; on the form "{label}" has another one ({wanted}).',
      reason:
        'Only whoever filled the form in knows what the numbers count; we do not guess a factor of ten thousand.',
      fix: 'Remove "{unit}" and write the numbers in the form\'s own unit.',
      example: 'A head that was changed to "amount (10,000 yuan)", with a 6 below it.',
    },
  },
  'LG-H008': {
    severity: 'error',
    zh: {
      message: '这里没有写单位，表样上是“{label}”，单位是{wanted}。',
      reason: '数字是按哪个单位填的，只有填报人知道；差一万倍的金额不能猜。',
      fix: '请照表样写上“{label}”，数字以{wanted}为单位填。',
      example: '栏目“年营业额（万元）”改成了“年营业额”，下面填的是 35000。',
    },
    en: {
      message: 'No unit stands here; the form prints "{label}" and counts in {wanted}.',
      reason:
        'Only whoever filled the form in knows what the numbers count; we do not guess a factor of ten thousand.',
      fix: 'Write the label as the form prints it, and the numbers in its unit.',
      example: 'A head "annual turnover (10,000 yuan)" that lost its unit.',
    },
  },
  'LG-H009': {
    severity: 'warning',
    zh: {
      message: '“{label}”又出现了一次，这里写的是“{read}”；按 {cell} 的“{first}”计。',
      reason: '同一张表里同一栏写了两个不同的内容，程序只读第一处。',
      fix: '请核对是哪一个，把多余的一处删去。',
      example: '表尾又写了一行“认定日期”，日期不同。',
    },
    en: {
      message: '"{label}" appears again, with "{read}" beside it; "{first}" in {cell} counts.',
      reason: 'One field of a form with two different contents; only the first place is read.',
      fix: 'Find out which one is right and delete the other.',
      example: 'Another 认定日期 with another day below the form.',
    },
  },
} as const satisfies Record<string, Entry>
