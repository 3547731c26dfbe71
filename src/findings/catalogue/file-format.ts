import type { Entry } from '../entry.ts'

/** Findings of layer F: workbooks of another format, encrypted or signed. */
export const FILE_FORMAT_FINDINGS = {
  // protected by a password
  'LG-F007': {
    severity: 'error',
    zh: {
      message: '文件设了打开密码，读不出来。',
      reason: '加密的内容只有输入密码才能看到，程序不会也不能绕过。',
      fix: '请在 WPS 或 Excel 里输入密码打开，去掉打开密码（文件 → 文档加密 / 信息 → 保护工作簿），保存后再交。',
      example: '为了保护电话号码加了打开密码',
    },
    en: {
      message: "The file has a password for opening and can't be read.",
      reason: 'Encrypted content is only there for those who have the password.',
      fix: 'Open it with the password, remove the password (File → Info → Protect Workbook), save and hand it in again.',
      example: 'a password was set to protect phone numbers',
    },
  },
  // .xls or .et that can't be read
  'LG-F008': {
    severity: 'error',
    zh: {
      message: '这是旧格式的表格（.xls 或 .et），这一份读不出来。',
      reason: '旧格式有许多版本，读不全的宁可不读；按内容判断，不看扩展名。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '二十多年前的程序导出的 .xls',
    },
    en: {
      message: "This is a workbook in the old binary format (.xls or .et) that can't be read.",
      reason:
        'There are many versions of the old format, and half a workbook would be worse than none; the content counts, not the extension.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: 'an .xls exported by a program of the nineties',
    },
  },
  // .xls or .et that was read
  'LG-F035': {
    severity: 'warning',
    zh: {
      message:
        '这是旧格式的表格（.xls 或 .et），只读了内容；标注副本是新的 .xlsx，没有原来的图片、印章、批注、颜色和下拉列表。',
      reason: '旧格式只能读出单元格里的值（公式按保存的结果）；原文件没有改动。',
      fix: '请核对读到的内容；最好在 WPS 或 Excel 里另存为 .xlsx 再交，这样标注副本什么也不会少。',
      example: '分水镇.xls',
    },
    en: {
      message:
        'This is a workbook in the old binary format (.xls or .et): only its values were read, and the annotated copy is a new .xlsx without its pictures, seals, comments, colours and drop-downs.',
      reason:
        'Only the values of its cells can be read (formulas by their stored results); the file itself is untouched.',
      fix: 'Check what was read; better, save it as .xlsx in WPS or Excel and hand that in, then the copy loses nothing.',
      example: '分水镇.xls',
    },
  },
  // signed
  'LG-F036': {
    severity: 'notice',
    zh: {
      message: '工作簿带有数字签名；标注副本改动了内容，副本上的签名不再有效。',
      reason: '数字签名只对签名时的内容有效；原文件没有改动，原来的签名仍然有效。',
      fix: '不用改；需要签名的地方请用原文件。',
      example: '用电子印章软件签过名的 .xlsx',
    },
    en: {
      message:
        'The workbook is digitally signed; the annotated copy is changed, so its signature no longer holds.',
      reason:
        'A signature holds for the content that was signed; the file itself is untouched and still signed.',
      fix: 'No action needed; use the original where the signature is needed.',
      example: 'an .xlsx signed with an electronic seal',
    },
  },
  // .ods
  'LG-F009': {
    severity: 'error',
    zh: {
      message: '这是 OpenDocument 表格（.ods）。',
      reason: '格式不同，读出来的日期和公式不一定与看到的一样。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '分水镇.ods',
    },
    en: {
      message: 'This is an OpenDocument spreadsheet (.ods).',
      reason: 'It is another format, whose dates and formulas may be read differently.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: '分水镇.ods',
    },
  },
  // .xlsb
  'LG-F010': {
    severity: 'error',
    zh: {
      message: '这是二进制工作簿（.xlsb）。',
      reason: '它的内容不是 .xlsx 的格式。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '分水镇.xlsb',
    },
    en: {
      message: 'This is a binary workbook (.xlsb).',
      reason: 'Its content is not that of an .xlsx.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: '分水镇.xlsb',
    },
  },
  // XML of Excel 2003
  'LG-F028': {
    severity: 'error',
    zh: {
      message: '这是 XML 表格（Excel 2003 的 .xml 或标文通的 .uos），不是 .xlsx。',
      reason: '有的系统导出这种旧的 XML 格式。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '业务系统导出的 .xls 其实是 XML',
    },
    en: {
      message: 'This is an XML spreadsheet (Excel 2003 or UOF), not an .xlsx.',
      reason: 'Some systems export this old XML format.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: 'an exported .xls that is XML inside',
    },
  },
} as const satisfies Record<string, Entry>
