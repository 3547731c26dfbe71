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
      reason: 'Controls float above the cells; what was not read does not count as "no".',
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
        'This sheet has no title and no column heads; {rows} of its rows look like a continuation of "{form}". They were not read.',
      reason:
        'Sheets are recognised by title and labels; what the columns of a sheet without them are is not guessed at.',
      fix: 'Put the rows below those of "{form}", or the same title and heads above them, if they belong there.',
      example: 'A list that goes on on the next sheet, without heads.',
    },
  },
  'LG-S007': {
    severity: 'notice',
    zh: {
      message: '{cells}的字看不见：字的颜色与底色几乎相同，或者字太小；照常计入。',
      reason: '屏幕上、纸上看不到的数也参加计算，核对的人会漏掉。',
      fix: '请把字改成看得见的颜色和大小，核对这些格；不该报送的请清空。',
      example: '白底上用白字写了分数。',
    },
    en: {
      message: 'The text of {cells} cannot be seen (nearly the colour behind it, or tiny); it counts.',
      reason: 'What is seen neither on the screen nor on paper still counts.',
      fix: 'Make the text visible and check these cells; clear what should not be reported.',
      example: 'A score in white on white.',
    },
  },
  'LG-S008': {
    severity: 'warning',
    zh: {
      message: '{cells}的字划了删除线，照常计入。',
      reason: '删除线只是样子：划掉的内容还在单元格里，同一格里划掉的和没划掉的会连成一串。',
      fix: '作废的请清空（整行作废的删去整行）；没有作废的请去掉删除线。',
      example: '把 12 划掉，在同一格里写 8，读到的是 128。',
    },
    en: {
      message: 'The text of {cells} is struck through; it counts.',
      reason: 'What is struck through is still in the cell, joined with what is not.',
      fix: 'Clear what is void (delete void rows); otherwise remove the strikethrough.',
      example: '12 struck through and 8 behind it in one cell reads as 128.',
    },
  },
  'LG-S009': {
    severity: 'notice',
    zh: {
      message: '{cells}在打印区域以外，打印出来没有，照常计入。',
      reason: '盖章的纸质表上看不到这些内容，与电子表对不上。',
      fix: '请取消或扩大打印区域，重新打印核对；不该报送的请清空。',
      example: '打印区域到第 20 行，第 21 行又加了一个村。',
    },
    en: {
      message: '{cells}: outside the print area, so not on paper; they count.',
      reason: 'The printed and sealed form does not show them.',
      fix: 'Clear or widen the print area and print again; clear what should not be reported.',
      example: 'The print area ends at row 20, a village was added in row 21.',
    },
  },
  'LG-S010': {
    severity: 'warning',
    zh: {
      message: '{cells}的公式用了今天的日期、现在的时间或随机数：每次打开都会变，按保存时的结果计。',
      reason: '现在打开看到的，和交上来时、计分时的不是同一个数。',
      fix: '请改填固定的数或日期（复制后选择性粘贴为数值）。',
      example: '填报时间写了 =TODAY()。',
    },
    en: {
      message: 'The formula of {cells} depends on the day, the hour or chance; its stored result counts.',
      reason: 'What is seen when it is opened is not what was handed in.',
      fix: 'Type the number or the day itself (paste as values).',
      example: '=TODAY() as the date of the form.',
    },
  },
  'LG-S011': {
    severity: 'warning',
    zh: {
      message: '{cells}的公式取自别的工作簿，按保存时的结果计。',
      reason: '那个工作簿没有交上来，取到的数无法核对；它一改，这里打开时也会变。',
      fix: '请改填数字本身（复制后选择性粘贴为数值）。',
      example: '参训人数写了 =[台账.xlsx]Sheet1!B5。',
    },
    en: {
      message: 'The formula of {cells} takes its result from another workbook; the stored result counts.',
      reason:
        'The other workbook was not handed in, so nobody can check it, and a change there changes this.',
      fix: 'Type the number itself (paste as values).',
      example: '=[ledger.xlsx]Sheet1!B5 as the number of trainees.',
    },
  },
  'LG-S012': {
    severity: 'warning',
    zh: {
      message: '{cells}是公式，文件里存的结果一打开就会重算，按存的结果计。',
      reason: '有的程序写出公式时不计算，存的结果多半是 0，与打开后看到的不一样。',
      fix: '请用 WPS 或 Excel 打开，核对这些格，保存后再报送。',
      example: '用程序生成的工作簿，=D6+E6 存的结果是 0。',
    },
    en: {
      message:
        '{cells}: a formula whose stored result is replaced when the file is opened; the stored one counts.',
      reason: 'Some programs write formulas without working them out and store 0, which is not what is seen.',
      fix: 'Open the file in WPS or Excel, check these cells, and save it.',
      example: 'A generated workbook stores 0 for =D6+E6.',
    },
  },
  'LG-S013': {
    severity: 'warning',
    zh: {
      message: '{cells}里有上标或下标，与其余的字连在一起读。',
      reason: '单元格里存的只是一串字：12 后面的上标 1，读到的是 121。',
      fix: '请去掉上标和下标；要说明的写在“备注”里。',
      example: '分数后面用上标 1 作注。',
    },
    en: {
      message: '{cells}: superscript or subscript, read together with the other characters.',
      reason: 'The cell holds one text: 12 with a superscript 1 reads as 121.',
      fix: 'Remove it; remarks belong in their own column.',
      example: 'A score with a superscript 1 as the mark of a footnote.',
    },
  },
  'LG-S014': {
    severity: 'notice',
    zh: {
      message: '这张表里有文本框或带字的图形，里面的字不在单元格里，没有读入。',
      reason: '文本框浮在单元格上面，会盖住单元格里的数，写的也可能和单元格里的不一样。',
      fix: '请核对文本框盖住的单元格；要报送的内容写到单元格里。',
      example: '分数上面放了一个文本框，写着另一个数。',
    },
    en: {
      message:
        'There is a text box or a shape with a text on this sheet; what it says is in no cell and was not read.',
      reason: 'It floats above the cells, may cover a figure, and may say something else.',
      fix: 'Check the cells below it; what is to be reported goes into cells.',
      example: 'A text box with another figure over the score.',
    },
  },
  'LG-S015': {
    severity: 'notice',
    zh: {
      message: '这张表按填表说明处理，里面填好的“{title}”没有读入。',
      reason: '填表说明里填好的表一般是示例。',
      fix: '是要报送的，请把这张工作表改一个名称；只是示例的不用改。',
      example: '把考核数据填在名为“填表说明”的工作表里。',
    },
    en: {
      message: 'This sheet is taken for instructions; the filled-in "{title}" on it was not read.',
      reason: 'A form that is filled in among instructions is an example as a rule.',
      fix: 'Give the sheet another name if it is to be reported.',
      example: 'The facts of the villages on a sheet called 填表说明.',
    },
  },
} as const satisfies Record<string, Entry>
