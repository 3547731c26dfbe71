import type { Entry } from '../entry.ts'

/** Findings of layer F: files that hold no workbook at all, or one without a sheet. */
export const FILE_KIND_FINDINGS = {
  // .docx, .doc, .wps, .odt
  'LG-F011': {
    severity: 'error',
    zh: {
      message: '这是文字文档（Word 或 WPS 文字），不是表格。',
      reason: '即使扩展名是 .xlsx，里面也是文字文档；文档里的表格读不了。',
      fix: '请把内容填进空白表（lingong template 生成的 .xlsx），再交。',
      example: '把附件的 Word 文档改名成了 .xlsx',
    },
    en: {
      message: 'This is a text document (Word or WPS Writer), not a workbook.',
      reason: 'Whatever its extension says, it holds a text document; tables in it are not read.',
      fix: 'Fill the figures into a blank workbook (from lingong template) and hand that in.',
      example: 'a Word file was renamed to .xlsx',
    },
  },
  // .pptx, .ppt, .dps
  'LG-F012': {
    severity: 'error',
    zh: {
      message: '这是演示文稿（PPT），不是表格。',
      reason: '里面没有工作表。',
      fix: '请交填好的 .xlsx 工作簿。',
      example: '选错了文件',
    },
    en: {
      message: 'This is a presentation, not a workbook.',
      reason: 'There are no sheets in it.',
      fix: 'Hand in the filled-in .xlsx workbook.',
      example: 'the wrong file was chosen',
    },
  },
  // csv or other text where forms are wanted
  'LG-F013': {
    severity: 'error',
    zh: {
      message: '这是纯文本（如 .csv），不是工作簿。',
      reason: '纯文本没有工作表和单元格格式，填报表只读 .xlsx。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '分水镇.csv',
    },
    en: {
      message: 'This is plain text (such as .csv), not a workbook.',
      reason: 'Plain text has neither sheets nor formats; forms are read from .xlsx.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: '分水镇.csv',
    },
  },
  // a web page that calls itself a workbook
  'LG-F014': {
    severity: 'error',
    zh: {
      message: '这是网页（HTML 表格），只是扩展名像表格。',
      reason: '有的系统导出的“Excel”其实是网页，里面没有真正的单元格。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '业务系统导出的 .xls',
    },
    en: {
      message: 'This is a web page (an HTML table) with the name of a workbook.',
      reason: 'Some systems export web pages as "Excel"; there are no real cells in them.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: 'an .xls exported by an office system',
    },
  },
  // PDF or picture
  'LG-F015': {
    severity: 'error',
    zh: {
      message: '这是 {kind}，不是工作簿。',
      reason: '扫描件、照片和 PDF 里的数字读不出来。',
      fix: '请交填好的 .xlsx 工作簿，盖章扫描件另外留存。',
      example: '把盖章扫描件改名成了 .xlsx',
    },
    en: {
      message: 'This is a {kind}, not a workbook.',
      reason: "Figures in scans, photos and PDF files can't be read.",
      fix: 'Hand in the filled-in .xlsx workbook, and keep the stamped scan apart.',
      example: 'a stamped scan was renamed to .xlsx',
    },
  },
  // an archive of files
  'LG-F016': {
    severity: 'error',
    zh: {
      message: '这是压缩包，不是工作簿。',
      reason: '压缩包里的文件要先解压才能读。',
      fix: '请先解压，再交里面的 .xlsx 文件。',
      example: '分水镇.zip 里有三个 .xlsx',
    },
    en: {
      message: 'This is an archive, not a workbook.',
      reason: 'The files in it have to be unpacked first.',
      fix: 'Unpack it and hand in the .xlsx files.',
      example: '分水镇.zip with three .xlsx in it',
    },
  },
  // no workbook inside
  'LG-F019': {
    severity: 'error',
    zh: {
      message: '文件里没有工作簿。',
      reason: '它像 .xlsx 一样打了包，但里面没有工作表的目录。',
      fix: '请在 WPS 或 Excel 里打开看一看；能打开就另存为 .xlsx 再交，打不开就重新填一份。',
      example: '别的程序的文件改名成了 .xlsx',
    },
    en: {
      message: 'There is no workbook in the file.',
      reason: 'It is packed like an .xlsx, but holds no list of sheets.',
      fix: 'Try it in WPS or Excel: if it opens, save it as .xlsx and hand that in, else fill it in again.',
      example: 'a file of another program was renamed to .xlsx',
    },
  },
  // content of no kind that we know
  'LG-F025': {
    severity: 'error',
    zh: {
      message: '这不是工作簿，内容认不出来。',
      reason: '按内容判断，它不是任何一种表格文件。',
      fix: '请交填好的 .xlsx 工作簿。',
      example: '选错了文件',
    },
    en: {
      message: 'This is not a workbook; its content is of no known kind.',
      reason: 'Judged by its content, it is not a spreadsheet of any kind.',
      fix: 'Hand in the filled-in .xlsx workbook.',
      example: 'the wrong file was chosen',
    },
  },
  // a workbook with charts only
  'LG-F029': {
    severity: 'error',
    zh: {
      message: '工作簿里没有工作表。',
      reason: '里面只有图表页或宏表，没有可读的单元格。',
      fix: '请交含有填报表的工作簿。',
      example: '只剩一张图表页',
    },
    en: {
      message: 'There is no worksheet in the workbook.',
      reason: 'It holds only chart or macro sheets, without any cell to read.',
      fix: 'Hand in the workbook with the forms.',
      example: 'only a chart sheet is left',
    },
  },
} as const satisfies Record<string, Entry>
