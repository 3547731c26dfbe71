import type { Entry } from '../entry.ts'

/** Findings of layer S: which form a sheet is. */
export const SHEET_FINDINGS = {
  'LG-S001': {
    severity: 'warning',
    zh: {
      message: '这张表像是“{title}”，但没有标题，也缺少 {missing}，没有读入。',
      reason: '认不出的表不读入，里面的数据不会计分。',
      fix: '如果是“{title}”，请补上标题和缺少的栏目；不是则不用管。',
      example: '只有部分列名与表样相同的表。',
    },
    en: {
      message: 'This sheet looks like "{title}", but has no title and lacks {missing}; it was not read.',
      reason: 'What cannot be recognised is not read.',
      fix: 'Add the title and what is missing, if it is that form.',
      example: 'A list that shares a few column heads with a form.',
    },
  },
  'LG-S002': {
    severity: 'error',
    zh: {
      message: '标题是“{title}”，但没有找到 {missing}，读不出数据。',
      reason: '表头和栏目名称是认表的依据，改动或删除后就读不到数据。',
      fix: '请按表样补上缺少的栏目名称，或把数据填进空白表。',
      example: '表头整行被删掉了。',
    },
    en: {
      message: 'The title is "{title}", but {missing} could not be found; nothing could be read.',
      reason: 'Labels and column heads are what a form is read by.',
      fix: 'Put the labels back, or use the blank form.',
      example: 'The row of column heads was deleted.',
    },
  },
  'LG-S003': {
    severity: 'warning',
    zh: {
      message: '这是“{read}”的要求原文，不是填报数据的“{title}”，没有读入。',
      reason: '这一附件印的是标准，没有填写数据的位置；数据要填在数据表里。',
      fix: '请另填“{title}”（可用 lingong template 生成）。',
      example: '把附件2的赋分标准原样放进了工作簿。',
    },
    en: {
      message:
        'This is the printed standard "{read}", not the sheet "{title}" for the facts; it was not read.',
      reason: 'The document prints requirements here, no place for figures.',
      fix: 'Fill in "{title}" (lingong template makes one).',
      example: 'The standard of annex 2 was copied into the workbook.',
    },
  },
  'LG-S004': {
    severity: 'notice',
    zh: {
      message: '这张工作表是隐藏的，里面有填好的“{title}”，已照常读入。',
      reason: '隐藏的表也算报送，免得有人以为没有报。',
      fix: '如果不该报送，请删除这张表。',
      example: '隐藏了上月的表。',
    },
    en: {
      message: 'This sheet is hidden and holds a filled-in "{title}"; it counts.',
      reason: 'Hidden sheets count as handed in.',
      fix: 'Delete the sheet if it should not count.',
      example: 'A hidden sheet of last month.',
    },
  },
  'LG-S005': {
    severity: 'notice',
    zh: {
      message: '这张表里有复选框或单选按钮，勾选在控件里，不在单元格里，没有读入。',
      reason: '控件浮在单元格上面，勾没勾选从单元格里看不出来；没有读入不等于“否”。',
      fix: '请在对应的单元格里直接填写（如“是”“否”，或 ☑经营性）。',
      example: '用“开发工具”插入的复选框。',
    },
    en: {
      message:
        'There are check boxes or option buttons on this sheet; what is ticked in them is in no cell and was not read.',
      reason: 'Controls float above the cells; what was not read does not count as “no”.',
      fix: 'Type the answer into the cell (是, 否, or ☑经营性).',
      example: 'Check boxes from the developer tab.',
    },
  },
  'LG-S006': {
    severity: 'warning',
    zh: {
      message: '这张表没有标题和表头，有 {rows} 行像是接着“{form}”填的，没有读入。',
      reason: '认表靠标题和栏目名称；没有表头的续页，程序不猜各列是什么。',
      fix: '如果是续页，请把这些行接到“{form}”下面，或在第一行上面补上同样的标题和表头；不是则不用管。',
      example: '名单一页写不下，接着写在第二张工作表上，没有表头。',
    },
    en: {
      message:
        'This sheet has no title and no heads; {rows} of its rows look as if they went on from "{form}". They were not read.',
      reason:
        'Sheets are recognised by title and labels; what the columns of a sheet without them are is not guessed at.',
      fix: 'Put the rows below those of "{form}", or the same title and heads above them, if they belong there.',
      example: 'A list that goes on on the next sheet, without heads.',
    },
  },
} as const satisfies Record<string, Entry>
