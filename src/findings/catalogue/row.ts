import type { Entry } from '../entry.ts'

/** Findings of layer R: rows of a form. */
export const ROW_FINDINGS = {
  'LG-R001': {
    severity: 'warning',
    zh: {
      message: '合计行的“{label}”是 {read}，而各行加起来是 {sum}。',
      reason: '合计不计分，但与各行不符，说明有一处填错。',
      fix: '请核对各行和合计，把不对的改过来。',
      example: '各村人数加起来是 35，合计写 34。',
    },
    en: {
      message: 'The total of "{label}" is {read}, the rows add up to {sum}.',
      reason: 'Totals are not scored, but a difference shows that something is wrong.',
      fix: 'Check the rows and the total.',
      example: 'Rows that add up to 35 under a total of 34.',
    },
  },
  'LG-R002': {
    severity: 'notice',
    zh: {
      message: '这一行是填写示例（“{read}”），不计入。',
      reason: '示例行不是报送的数据。',
      fix: '如果是真实数据，请删掉“{read}”字样。',
      example: '表头下面的“示例”行。',
    },
    en: {
      message: 'This row is an example ("{read}") and does not count.',
      reason: 'Examples are not data.',
      fix: 'Delete the word if the row is real.',
      example: 'A row marked as an example under the column heads.',
    },
  },
  'LG-R003': {
    severity: 'notice',
    zh: {
      message: '第 {rows} 行是隐藏的，里面填了内容，照常计入。',
      reason: '隐藏的行也算报送。',
      fix: '请取消隐藏，核对这些行。',
      example: '筛选后没有恢复显示。',
    },
    en: {
      message: 'The hidden rows {rows} hold something and count.',
      reason: 'Hidden rows count.',
      fix: 'Unhide and check them.',
      example: 'A filter that was left on.',
    },
  },
  'LG-R004': {
    severity: 'error',
    zh: {
      message: '没有找到编号 {number} 这一项（{item}）。',
      reason: '固定的项目一项都不能少；缺少的项无法计分。',
      fix: '请按表样补上这一行并填写。',
      example: '评分表少了编号 7 一行。',
    },
    en: {
      message: 'Item {number} ({item}) could not be found.',
      reason: 'A form with printed rows needs every one of them.',
      fix: 'Put the row back and fill it in.',
      example: 'A self-score without its item 7.',
    },
  },
  'LG-R005': {
    severity: 'error',
    zh: {
      message: '编号 {number} 出现了两次（{cell1} 和 {cell2}），不知道该读哪一行。',
      reason: '同一项有两个分数时，程序不能替填报人选。',
      fix: '请删除多余的一行，或改正编号。',
      example: '复制行后编号没有改。',
    },
    en: {
      message: 'Item {number} appears twice ({cell1} and {cell2}).',
      reason: 'Two rows of one item are not chosen from.',
      fix: 'Delete one of them or correct its number.',
      example: 'A row was copied with its number.',
    },
  },
  'LG-R006': {
    severity: 'error',
    zh: {
      message: '应有 {wanted} 个项目，这里有 {count} 行，对不上是哪一项。',
      reason: '没有编号的表按印出的顺序读，行数不对就无法对应。',
      fix: '请按表样保留全部项目，每项一行。',
      example: '督查记录表删掉了几行。',
    },
    en: {
      message: 'There should be {wanted} items, there are {count} rows; they cannot be matched.',
      reason: 'Without numbers the rows are read in their printed order.',
      fix: 'Keep every item of the form, one row each.',
      example: 'An inspection record with rows deleted.',
    },
  },
  'LG-R007': {
    severity: 'warning',
    zh: {
      message: '编号 {number} 的分值写的是 {read}，表样上是 {wanted}，按 {wanted} 核对。',
      reason: '分值由文件规定，改动表格不会改变它。',
      fix: '请改回 {wanted}；这一项的自评打分一并核对。',
      example: '评分表上选址一项的分值由 10 改成了 20。',
    },
    en: {
      message: 'The maximum of item {number} reads {read}; the form prints {wanted}, which holds.',
      reason: 'The document sets the points; changing the form does not change them.',
      fix: 'Put {wanted} back, and check the claim of this item.',
      example: 'The maximum of an item was changed from 10 to 20.',
    },
  },
  'LG-R008': {
    severity: 'warning',
    zh: {
      message: '编号 {number} 这一行写的是编号 {other} 的项目（“{read}”），这一行的分按编号 {number} 计。',
      reason: '按编号对项目：编号和项目错开，分就记到别的项目上。',
      fix: '请按表样的次序改正编号或项目，再核对两项的打分。',
      example: '编号 1 和编号 9 的项目互换了位置。',
    },
    en: {
      message:
        'The row of item {number} has the text of item {other} ("{read}"); it counts as item {number}.',
      reason: 'Items go by their numbers; beside the text of another one the points go to the wrong item.',
      fix: 'Put number and text in order as on the form, and check both claims.',
      example: 'The texts of items 1 and 9 were exchanged.',
    },
  },
  'LG-R009': {
    severity: 'warning',
    zh: {
      message: '第 {row} 行不是表样上的项目，这里填的 {read} 没有计入。',
      reason: '项目由文件规定，自己加的项目没有分。',
      fix: '请删去这一行；属于某一项的，请填到那一项里。',
      example: '评分表的末尾自己加了一行“额外加分 10”。',
    },
    en: {
      message: 'Row {row} is not an item of the form; {read} does not count.',
      reason: 'The document sets the items; one that was added has no points.',
      fix: 'Delete the row; what belongs to an item goes there.',
      example: 'A row "extra points 10" at the end of the self-score.',
    },
  },
} as const satisfies Record<string, Entry>
