import type { Entry } from '../entry.ts'

/** Findings of layer F: workbooks and lists that can't be read safely. */
export const FILE_DAMAGE_FINDINGS = {
  // the end is missing
  'LG-F017': {
    severity: 'error',
    zh: {
      message: '文件不完整：后半部分丢了。',
      reason: '没有下载完、没有拷完，或者存盘时断了。',
      fix: '请向填报人重新要一份；若原文件还能打开，请另存为 .xlsx 再交。',
      example: 'U 盘没有安全弹出就拔掉了',
    },
    en: {
      message: 'The file is incomplete: its end is missing.',
      reason: 'It was not downloaded, copied or saved to the end.',
      fix: 'Ask for the file again; if the original still opens, save it anew as .xlsx.',
      example: 'a USB stick was pulled out too early',
    },
  },
  // a package that contradicts itself
  'LG-F018': {
    severity: 'error',
    zh: {
      message: '文件已损坏（{part}），为免读错，没有读。',
      reason: '文件内部的目录、大小或校验与内容对不上，读出来的数字可能是错的。',
      fix: '请在 WPS 或 Excel 里打开（必要时让它修复），核对无误后另存为 .xlsx，再交新文件。',
      example: '传输中丢了几个字节',
    },
    en: {
      message: 'The file is damaged ({part}); it was not read, so that nothing is misread.',
      reason: "Its directory, sizes or checksums don't match its content; figures could be wrong.",
      fix: 'Open it in WPS or Excel (let it repair if it asks), check it, save as .xlsx and hand in the new file.',
      example: 'some bytes were lost on the way',
    },
  },
  // more than any honest workbook holds
  'LG-F020': {
    severity: 'error',
    zh: {
      message: '文件展开后太大（{part}），为安全起见没有读。',
      reason: '正常的填报表远没有这样大；这样的文件会使电脑停止响应。',
      fix: '请把填好的内容复制到一份空白表里，再交新文件。',
      example: '整列都设了格式，工作表有几百万个空格子',
    },
    en: {
      message: 'The file unpacks to too much ({part}) and was not read.',
      reason: 'No filled-in form is nearly so large; such a file could block the computer.',
      fix: 'Copy what is filled in to a blank workbook and hand that in.',
      example: 'whole columns were formatted: millions of empty cells',
    },
  },
  // XML that can't be trusted
  'LG-F021': {
    severity: 'error',
    zh: {
      message: '文件内部的 {part} 读不通，为免读错，没有读。',
      reason: '这一部分格式不对、编码认不出，或含有不该有的声明。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '别的程序生成的文件不合规范',
    },
    en: {
      message: "{part} inside the file can't be understood; it was not read, so that nothing is misread.",
      reason: 'It is malformed, in an unknown encoding, or has declarations that do not belong there.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: 'a program wrote the file against the standard',
    },
  },
  // an address that no sheet has
  'LG-F022': {
    severity: 'error',
    zh: {
      message: '工作表里有不存在的位置（{cell}）。',
      reason: '工作表最多 1048576 行、16384 列，这个位置在外面，文件已损坏。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '行号写成了 10 亿',
    },
    en: {
      message: 'A sheet has a cell at a place that does not exist ({cell}).',
      reason: 'A sheet has at most 1,048,576 rows and 16,384 columns; the file is damaged.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: 'a row number of a billion',
    },
  },
  // too many filled cells
  'LG-F023': {
    severity: 'error',
    zh: {
      message: '填了内容的单元格超过 25 万个，或者一张表超过 20 万行。',
      reason: '填报表没有这样大，可能整表填充了公式或空格。',
      fix: '请删去多余的内容后另存为 .xlsx，再交。',
      example: '公式一直拉到了最后一行',
    },
    en: {
      message: 'There are more than 250,000 filled cells, or more than 200,000 rows on one sheet.',
      reason: 'No form is so large; formulas or blanks may have been filled down a whole sheet.',
      fix: 'Delete what does not belong there, save as .xlsx and hand it in again.',
      example: 'a formula was filled down to the last row',
    },
  },
  // a part that the workbook names is missing
  'LG-F024': {
    severity: 'error',
    zh: {
      message: '文件缺了一部分：{part}。',
      reason: '工作簿的目录里有它，文件里却没有，少读一张表比读不出来更糟，所以没有读。',
      fix: '在 WPS 或 Excel 里打开它，文件 → 另存为 → Excel 工作簿（*.xlsx），再交新文件。',
      example: '工作表的内容丢了',
    },
    en: {
      message: 'A part of the file is missing: {part}.',
      reason:
        'The workbook lists it, but it is not there; to lose a sheet in silence would be worse than to stop.',
      fix: 'Open it in WPS or Excel, File → Save As → Excel workbook (*.xlsx), and hand in the new file.',
      example: 'the content of a sheet is lost',
    },
  },
  // a list with nothing in it
  'LG-F026': {
    severity: 'error',
    zh: {
      message: '名单里没有内容。',
      reason: '每张工作表都是空的，没有可读的行。',
      fix: '请填好名单并保存，再运行一次。',
      example: '保存的是一张空表',
    },
    en: {
      message: 'The list is empty.',
      reason: 'No sheet holds anything.',
      fix: 'Fill the list in, save it and try again.',
      example: 'an empty sheet was saved',
    },
  },
  // csv that can't be split
  'LG-F027': {
    severity: 'error',
    zh: {
      message: '第 {row} 行的引号没有成对，csv 读不下去。',
      reason: 'csv 里用英文引号包住带逗号的内容，缺一个就分不清列。',
      fix: '请在 WPS 里打开这个文件，另存为 .xlsx 再用。',
      example: '"某某村,分水镇',
    },
    en: {
      message: "A quotation mark in line {row} has no partner: the csv can't be split.",
      reason:
        "In csv, double quotes hold text with commas together; if one is missing, columns can't be told apart.",
      fix: 'Open the file in WPS, save it as .xlsx and use that.',
      example: '"某某村,分水镇',
    },
  },
} as const satisfies Record<string, Entry>
