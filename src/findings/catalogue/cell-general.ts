import type { Entry } from '../entry.ts'

/** Findings of layer C about blanks, spelling and what a cell is made of (001–019). */
export const GENERAL_CELL_FINDINGS = {
  'LG-C001': {
    severity: 'error',
    zh: {
      message: '空白，这里要填数字。',
      reason: '这一格是必填项，空着就无法判断是 0 还是漏填；该对象的得分暂按“数据不全”处理。',
      fix: '请填写数字{none}。',
      example: '“零工信息漏报次数”没有填：没有漏报也要填 0。',
    },
    en: {
      message: 'Blank; a number is expected.',
      reason:
        'The cell is required: nobody can tell a zero from something forgotten, so the score of its subject is incomplete.',
      fix: 'Fill in the number{none}.',
      example: 'A blank count of missed reports: write 0 where there were none.',
    },
  },
  'LG-C002': {
    severity: 'error',
    zh: {
      message: '空白，这里必须填写。',
      reason: '这一格是必填项，空着就无法判断是 0 还是漏填；该对象的得分暂按“数据不全”处理。',
      fix: '请补填“{label}”。',
      example: '附件1 某一行没有填“联系电话”。',
    },
    en: {
      message: 'Blank and required.',
      reason:
        'The cell is required: nobody can tell a zero from something forgotten, so the score of its subject is incomplete.',
      fix: 'Fill in "{label}".',
      example: 'A row of the list of officers without a phone number.',
    },
  },
  'LG-C003': {
    severity: 'error',
    zh: {
      message: '空白，这里要从 {choices} 中选一个。',
      reason: '这一格是必填项，空着就无法判断是 0 还是漏填；该对象的得分暂按“数据不全”处理。',
      fix: '请填 {choices} 中的一个。',
      example: '“就业信息角”没有选：填 正常维护、未维护 或 未设置。',
    },
    en: {
      message: 'Blank; one of {choices} is expected.',
      reason:
        'The cell is required: nobody can tell a zero from something forgotten, so the score of its subject is incomplete.',
      fix: 'Choose one of {choices}.',
      example: 'No choice was made for the information corner.',
    },
  },
  'LG-C004': {
    severity: 'notice',
    zh: {
      message: '空白，按没有申报处理，不加分。',
      reason: '加分项可以不申报；留空等于没有申报。',
      fix: '如有可申报的，请补填；没有则不用改。',
      example: '“国家级宣传或典型”留空：该项加 0 分。',
    },
    en: {
      message: 'Blank: nothing is claimed, no points.',
      reason: 'A bonus need not be claimed; a blank claims nothing.',
      fix: 'Fill it in if there is something to claim, else leave it.',
      example: 'A blank count of national press reports gives 0 points.',
    },
  },
  'LG-C005': {
    severity: 'error',
    zh: {
      message: '与上面或左边的格合并在一起，合并格里的内容只算左上角那一格，这一格等于没有填。',
      reason: '合并单元格里只有一个值，不能当成每一格都有。名称可以上下合并，数字和选项不可以。',
      fix: '请取消合并，给每一格单独填写。',
      example: '两个村的“登记失业人员数”合并成一格：只能算第一个村的。',
    },
    en: {
      message: 'Merged with the cell above or on its left; a merged cell counts at its top left place only.',
      reason: 'A merged cell holds one value. Names may be merged downwards, figures and choices may not.',
      fix: 'Unmerge the cells and fill in each of them.',
      example: 'The figures of two villages in one merged cell belong to the first village only.',
    },
  },
  'LG-C006': {
    severity: 'error',
    zh: {
      message: '是公式，文件里没有保存它的计算结果。',
      reason: '没有结果的公式等于谁都没有看到过这个数，程序不替它计算。',
      fix: '请用 Excel 或 WPS 打开文件，保存一次再报送。',
      example: '由其他程序生成、从未打开过的表格。',
    },
    en: {
      message: 'A formula whose result was never stored in the file.',
      reason: 'Nobody has seen this value yet, and we do not compute it.',
      fix: 'Open the file in Excel or WPS and save it once.',
      example: 'A workbook made by another program and never opened.',
    },
  },
  'LG-C007': {
    severity: 'error',
    zh: {
      message: '读到错误值“{read}”。',
      reason: '公式出错了，这一格没有可用的内容。',
      fix: '请改正公式，或直接填写结果。',
      example: '#N/A、#REF!、#DIV/0!。',
    },
    en: {
      message: 'Holds the error value "{read}".',
      reason: 'The formula failed, there is nothing to read.',
      fix: 'Correct the formula or type the result.',
      example: '#N/A, #REF!, #DIV/0!',
    },
  },
  'LG-C008': {
    severity: 'error',
    zh: {
      message: '读到逻辑值“{read}”，这里不能用。',
      reason: 'TRUE、FALSE 多半来自控件或公式，不是这一栏要的内容。',
      fix: '请直接填写“{label}”。',
      example: '人数栏里是 TRUE。',
    },
    en: {
      message: 'Holds the logical value "{read}", which does not belong here.',
      reason: 'TRUE and FALSE usually come from a control or a formula.',
      fix: 'Type the content of "{label}".',
      example: 'TRUE in a column of counts.',
    },
  },
  'LG-C009': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填写“{label}”，不能用它代替。',
      reason: '“-”“无”“同上”不是名称，也不是号码：程序不猜它指的是什么。',
      fix: '请写全“{label}”。',
      example: '“所属村（社区）”里写的是“同上”。',
    },
    en: {
      message: 'Reads "{read}" where "{label}" is expected.',
      reason:
        'A stroke, "none" or "as above" is neither a name nor a number; we do not guess what it stands for.',
      fix: 'Write out "{label}".',
      example: '"As above" in the column of the village.',
    },
  },
  'LG-C010': {
    severity: 'notice',
    zh: {
      message: '读到“{read}”，空格、看不见的字符和全角的写法已改，按“{value}”处理。',
      reason: '同一个名称前后多一个空格，会被当成两个。',
      fix: '不用改。',
      example: '“张 三”按“张三”处理。',
    },
    en: {
      message: 'Reads "{read}"; without spaces, invisible and full-width characters: "{value}".',
      reason: 'A name with an extra space would count as another name.',
      fix: 'No action needed.',
      example: 'A name with an ideographic space in it.',
    },
  },
  'LG-C019': {
    severity: 'notice',
    zh: {
      message: '单元格存的是 {read}，以百分比格式显示，按 {value}% 计。',
      reason: '百分比格式的单元格里存的是小数，显示的是百分数。',
      fix: '不用改；下次直接填 {value} 也可以。',
      example: '显示为 85% 的单元格，存的是 0.85。',
    },
    en: {
      message: 'Holds {read} with a percent format, taken as {value} %.',
      reason: 'A cell with a percent format stores a fraction and shows a percentage.',
      fix: 'No action needed.',
      example: 'A cell that shows 85 % holds 0.85.',
    },
  },
} as const satisfies Record<string, Entry>
