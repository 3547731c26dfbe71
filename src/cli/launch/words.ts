import type { Language } from '../../model/finding.ts'

/**
 * What is said about starting, in both languages. Only characters of GBK, no line wider than 79 columns: a console of
 * page 936 shows them all.
 */
const WORDS = {
  folderRun: {
    zh: '{name} 是文件夹：按全县汇总处理，结果写到 {results}',
    en: "{name} is a folder: taken as a county's run; results go to {results}",
  },
  elsewhere: {
    zh: '原来的位置不能写入，结果写到 {folder}',
    en: 'Nothing can be written there; results go to {folder}',
  },
  pressKey: { zh: '按任意键关闭窗口。', en: 'Press any key to close this window.' },
  configBeside: {
    zh: '使用程序旁的 lingong.config.yaml（当前文件夹里没有）。',
    en: 'Using the lingong.config.yaml beside the program (there is none in this folder).',
  },
  packBeside: {
    zh: '程序旁的规则包：{path}（{id}，{hash}）',
    en: 'Pack beside the program: {path} ({id}, {hash})',
  },
  program: { zh: 'lingong {version}', en: 'lingong {version}' },
  packBuiltIn: { zh: '  {id}　{hash}　内置', en: '  {id}  {hash}  built in' },
  packLocal: { zh: '  {id}　{hash}　程序旁 {path}', en: '  {id}  {hash}  beside the program: {path}' },
} as const satisfies Record<string, Record<Language, string>>

/** The words, placeholders filled in. */
export function sayStart(
  language: Language,
  word: keyof typeof WORDS,
  values: Readonly<Record<string, string>> = {},
): string {
  return WORDS[word][language].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '')
}
