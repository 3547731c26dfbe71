import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Findings about the text of a rule pack or of lingong.config.yaml: it can't be read as YAML. */
export const YAML_FINDINGS = {
  'LG-P001': {
    severity: 'error',
    zh: words(
      '文件不是 UTF-8 编码，读出来是乱码。',
      '记事本旧版本默认按 ANSI（GBK）保存，中文会读错。',
      '确认选对了文件（.yaml），在编辑器里另存为 UTF-8 编码后再试。',
      '用记事本“另存为”，编码选 UTF-8。',
    ),
    en: words(
      'The file is not encoded as UTF-8.',
      'Older editors save Chinese text as GBK.',
      'Make sure that it is a .yaml file, save it as UTF-8 and try again.',
      'Notepad: Save as, encoding UTF-8.',
    ),
  },
  'LG-P002': {
    severity: 'error',
    zh: words(
      '文件是空的，没有任何内容。',
      '空文件里没有规则。',
      '复制一份内置的规则包再修改。',
      'lingong packs new our-2026 --from tonglu-2024',
    ),
    en: words(
      'The file is empty.',
      'There are no rules in an empty file.',
      'Start from a copy of a built-in pack.',
      'lingong packs new our-2026 --from tonglu-2024',
    ),
  },
  'LG-P003': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”不合 YAML 的写法。',
      '这一行读不懂，后面的内容也就不可靠。',
      '对照内置规则包的同一部分，检查这一行的标点、引号和括号。',
      '“- ”开头的列表项和“名称: 值”不能混在同一层。',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" is not valid YAML.',
      "What follows can't be relied on either.",
      'Compare the line with the same part of a built-in pack.',
      "List items and keys can't be mixed on one level.",
    ),
  },
  'LG-P004': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：缩进用了制表符（Tab）或全角空格。',
      'YAML 的缩进只能用半角空格。',
      '把这一行开头的空白换成半角空格，与上下同层的行对齐。',
      '  max: 10（前面两个空格）',
    ),
    en: words(
      'Line {line}, column {column}: indented with a tab or wide spaces.',
      'YAML is indented with spaces only.',
      'Replace what the line begins with by plain spaces, in line with its neighbours.',
      '  max: 10 (two spaces in front)',
    ),
  },
  'LG-P005': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”的缩进与同层的行没有对齐。',
      '缩进决定一项属于谁，差一个空格意思就变了。',
      '调整行首的空格，与同一层的其他行对齐。',
      'label 与 max 前面的空格数要相同。',
    ),
    en: words(
      'Line {line}, column {column}: the indentation of "{read}" fits no level.',
      'The indentation says what belongs to what.',
      'Align it with the other lines of its level.',
      'label and max begin in the same column.',
    ),
  },
  'LG-P006': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：括号没有成对，可能少了 {bracket}。',
      '括号不成对，就不知道这一组到哪里为止。',
      '补上缺少的 {bracket}，或删去多余的括号。',
      'perUnit: { of: overdue, from: 10, each: -2 }',
    ),
    en: words(
      "Line {line}, column {column}: brackets don't match, {bracket} may be missing.",
      'Without it nobody knows where the group ends.',
      'Add the missing {bracket}, or remove the odd one.',
      'perUnit: { of: overdue, from: 10, each: -2 }',
    ),
  },
  'LG-P007': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：引号没有成对。',
      '引号没有关上，后面的内容会全部被当作文字。',
      '补上缺少的引号。',
      "default: '10'",
    ),
    en: words(
      'Line {line}, column {column}: a quotation mark is not closed.',
      'All that follows is taken for text.',
      'Add the missing quotation mark.',
      "default: '10'",
    ),
  },
  'LG-P008': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”不是“名称: 值”的写法，缺少冒号或冒号后的空格。',
      '冒号须是半角的，后面还要空一格，全角“：”不算。',
      '写成“名称: 值”，冒号用半角，后面空一格。',
      'max: 10，不是 max:10，也不是 max：10',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" is not of the form "key: value".',
      'The colon is a half-width one with a space after it.',
      'Write "key: value".',
      'max: 10, neither max:10 nor max：10',
    ),
  },
  'LG-P009': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”里有 YAML 的特殊符号，须加引号。',
      '值里的冒号、@、%、` 等符号有特殊含义。',
      '给这个值加上单引号。',
      "hint: '格式: 2024-09-01'",
    ),
    en: words(
      'Line {line}, column {column}: "{read}" holds a character with a meaning in YAML.',
      'A colon, @, % or ` within a value has to be quoted.',
      'Put the value in single quotes.',
      "hint: 'written as: 2024-09-01'",
    ),
  },
  'LG-P010': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：文件里有两份内容（中间有 ---）。',
      '一个文件只放一个规则包。',
      '删去 --- 以及多出的那一份。',
      '两个年度的规则放两个文件。',
    ),
    en: words(
      'Line {line}, column {column}: there are two documents in the file (a --- between them).',
      'One file holds one pack.',
      'Remove --- and the second document.',
      'Two years are two files.',
    ),
  },
  'LG-P011': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{key}”写了两次，前一次在第{first}行。',
      '两个值不知道以哪个为准。',
      '删去其中一个，或改成另外的名称。',
      '条款 T-A1 只能写一次。',
    ),
    en: words(
      'Line {line}, column {column}: "{key}" appears twice, first in line {first}.',
      'Nobody knows which of the two counts.',
      'Remove one, or give it another name.',
      'Clause T-A1 may appear only once.',
    ),
  },
  'LG-P012': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”是 YAML 的引用、标签或指令，这里不能用。',
      '规则要一眼看得懂，每个值都直接写出来。',
      '把引用的内容直接写在这里。',
      '不写 *same，直接写 { of: overdue }',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" is a reference, tag or directive of YAML; none may be used.',
      'Rules are written out, so that they can be read.',
      'Write out what it refers to.',
      '{ of: overdue } rather than *same',
    ),
  },
  'LG-P013': {
    severity: 'error',
    zh: words(
      '文件太大或层次太深，不像是规则包。',
      '规则包一般只有几十 KB，十来层。',
      '确认选对了文件。',
      '--pack 后面是 .yaml 规则文件，不是工作簿。',
    ),
    en: words(
      'The file is too large or too deeply nested for a pack.',
      'A pack has some dozen KB and about ten levels.',
      'Make sure that it is the right file.',
      '--pack takes a .yaml file, not a workbook.',
    ),
  },
  'LG-P014': {
    severity: 'error',
    zh: words(
      '读不到文件“{file}”。',
      '文件不存在、是文件夹，或者没有权限。',
      '检查路径和文件名。',
      '--pack 规则/our.yaml',
    ),
    en: words(
      '"{file}" can\'t be read.',
      "It isn't there, is a folder, or may not be opened.",
      'Check the path and the name.',
      '--pack rules/our.yaml',
    ),
  },
} as const satisfies Record<string, Entry>
