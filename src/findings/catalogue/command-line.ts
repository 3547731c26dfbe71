import type { Entry } from '../entry.ts'

/** Findings about a command line: wrong usage (exit code 2). Layer F. */
export const COMMAND_LINE_FINDINGS = {
  'LG-F040': {
    severity: 'error',
    zh: {
      message: '没有这个选项：{word}。',
      reason: '选项写错时什么也不做，免得按错误的设置算。',
      fix: '{nearest}用 --help 查看可用的选项。',
      example: '--rooster 应为 --roster',
    },
    en: {
      message: 'There is no option {word}.',
      reason: 'With a wrong option nothing is done, so that nothing is computed under a wrong setting.',
      fix: '{nearest} See --help for the options.',
      example: '--rooster should be --roster',
    },
  },
  'LG-F041': {
    severity: 'error',
    zh: {
      message: '没有这个命令：{word}。',
      reason: '第一个词是命令，或者一个工作簿。',
      fix: '{nearest}用 lingong --help 查看全部命令。',
      example: 'lingong scor 应为 lingong score',
    },
    en: {
      message: 'There is no command {word}.',
      reason: 'The first word is a command, or a workbook.',
      fix: '{nearest} See lingong --help for the commands.',
      example: 'lingong scor should be lingong score',
    },
  },
  'LG-F042': {
    severity: 'error',
    zh: {
      message: '命令 {command} 缺少参数：{word}。',
      reason: '不知道要处理什么。',
      fix: '在命令后面写上{word}；写法见 lingong {command} --help。',
      example: 'lingong score',
    },
    en: {
      message: 'The command {command} lacks its argument {word}.',
      reason: 'It is not clear what is meant.',
      fix: 'Give it after the command; see lingong {command} --help.',
      example: 'lingong score',
    },
  },
  'LG-F043': {
    severity: 'error',
    zh: {
      message: '命令 {command} 后面的词太多。',
      reason: '多出来的词不知道是什么意思；路径里有空格时常会这样。',
      fix: '路径里有空格的，用引号括起来。',
      example: 'lingong explain 结果 分水镇/某某村 多余',
    },
    en: {
      message: 'Too many words after {command}.',
      reason: 'It is not clear what they mean; a path with spaces is the usual cause.',
      fix: 'Put a path with spaces into quotes.',
      example: 'lingong explain results town/village extra',
    },
  },
  'LG-F044': {
    severity: 'error',
    zh: {
      message: '选项 {word} {fault}。',
      reason: '选项的值只能是帮助里列出的那些。',
      fix: '{word}：{about}。',
      example: '--lang fr',
    },
    en: {
      message: 'The option {word} {fault}.',
      reason: 'Only the values that the help lists can be given.',
      fix: '{word}: {about}.',
      example: '--lang fr',
    },
  },
  'LG-F045': {
    severity: 'error',
    zh: {
      message: '没有为 {word} 准备补全脚本。',
      reason: '每种命令行界面的补全脚本写法不同。',
      fix: '可用的有：{known}。',
      example: 'lingong completion cmd',
    },
    en: {
      message: 'There is no completion script for {word}.',
      reason: 'Every shell has its own kind of script.',
      fix: 'There are: {known}.',
      example: 'lingong completion cmd',
    },
  },
  'LG-F055': {
    severity: 'error',
    zh: {
      message: '只写了选项 {word}，没有写要做什么。',
      reason: '选项说明怎样做；要处理什么，由命令、工作簿或文件夹说明。',
      fix: '请再写上命令，或者一个工作簿、收件的文件夹；用 lingong --help 查看全部命令。',
      example: 'lingong --roster 名册.xlsx',
    },
    en: {
      message: 'Only the option {word} was given, and nothing to do.',
      reason: 'Options say how; what is to be done is said by a command, a workbook or a folder.',
      fix: 'Add a command, or a workbook or the folder that came in; see lingong --help for the commands.',
      example: 'lingong --roster roster.xlsx',
    },
  },
  'LG-F056': {
    severity: 'error',
    zh: {
      message: '{command} 用不上选项 {word}。',
      reason: '不起作用的选项不悄悄放过，免得以为它起了作用。',
      fix: '{others}请去掉 {word} 再运行。',
      example: 'lingong check 分水镇.xlsx --fix',
    },
    en: {
      message: '{command} does not take {word}.',
      reason: 'An option without effect is refused, so that nobody believes it had one.',
      fix: '{others} Run it without {word}.',
      example: 'lingong check town.xlsx --fix',
    },
  },
  'LG-F057': {
    severity: 'error',
    zh: {
      message: '选项 {word} 要和 {needs} 一起用，单写不起作用。',
      reason: '不起作用的选项不悄悄放过，免得以为它起了作用。',
      fix: '请再写上 {needs}，或去掉 {word}。',
      example: 'lingong batch 收件 --holidays 节假日.xlsx',
    },
    en: {
      message: 'The option {word} does nothing without {needs}.',
      reason: 'An option without effect is refused, so that nobody believes it had one.',
      fix: 'Add {needs}, or leave {word} out.',
      example: 'lingong batch inbox --holidays days.xlsx',
    },
  },
} as const satisfies Record<string, Entry>
