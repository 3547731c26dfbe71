import type { Entry } from '../../entry.ts'
import { words } from './words.ts'

/** Findings about interpretations, in a pack and as chosen by the user, and about naming a pack. */
export const PACK_CHOICE_FINDINGS = {
  'LG-P040': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：choose 后面的“{read}”不是已列出的口径，是不是 {wanted}？',
      '每个口径都要先在 interpretations 里写明问题和选项。',
      '改成 {wanted}，或在 interpretations 里补上。',
      '{ choose: T-I1, any: any, all: all }',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" after choose is not an interpretation; did you mean {wanted}?',
      'Every interpretation is listed with its question and options first.',
      'Write {wanted}, or add it to interpretations.',
      '{ choose: T-I1, any: any, all: all }',
    ),
  },
  'LG-P041': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：口径 {interpretation} 有选项“{option}”，这里却没有写它怎么处理。',
      '选到这个选项时就没有规则可用。',
      '补上“{option}: …”；此时不需要这一项就写 absent。',
      '{ choose: T-I5, pay: absent, cap: 100 }',
    ),
    en: words(
      'Line {line}, column {column}: {interpretation} has an option "{option}" without a branch here.',
      'Nothing would hold under that option.',
      'Add "{option}: …", with absent where there is none.',
      '{ choose: T-I5, pay: absent, cap: 100 }',
    ),
  },
  'LG-P042': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：“{read}”不是口径 {interpretation} 的选项，是不是 {wanted}？',
      '写了永远选不到的分支，多半是写错了。',
      '改成 {wanted}，或删去。',
      'T-I1 的选项是 any、all。',
    ),
    en: words(
      'Line {line}, column {column}: "{read}" is not an option of {interpretation}; did you mean {wanted}?',
      "A branch that can't be chosen is most likely misspelt.",
      'Write {wanted}, or remove it.',
      'The options of T-I1 are any and all.',
    ),
  },
  'LG-P043': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：口径 {interpretation} 的默认“{read}”不在选项里。',
      '默认必须是选项之一。',
      '改成 {wanted}。',
      'default: any',
    ),
    en: words(
      'Line {line}, column {column}: the default "{read}" of {interpretation} is none of its options.',
      'The default is one of the options.',
      'Write {wanted}.',
      'default: any',
    ),
  },
  'LG-P044': {
    severity: 'error',
    zh: words(
      '第{line}行第{column}列：口径的说明和编号里不能再用 choose。',
      '口径之间互相决定会没有尽头。',
      '直接写出内容。',
      'default: any',
    ),
    en: words(
      'Line {line}, column {column}: choose cannot be used among the interpretations, or as the whole pack.',
      'Interpretations that decide each other would have no end.',
      'Write it out.',
      'default: any',
    ),
  },
  'LG-P050': {
    severity: 'error',
    zh: words(
      '没有编号为“{read}”的规则包。',
      '规则包可以写内置的编号，也可以写 .yaml 文件的路径。',
      '改成 {wanted}，或给出 .yaml 文件的路径；全部规则包见 lingong packs。',
      '--pack tonglu-2024',
    ),
    en: words(
      'No pack is called "{read}".',
      'A pack is the id of a built-in one or the path of a .yaml file.',
      'Write {wanted}, or the path of a .yaml file; lingong packs lists all.',
      '--pack tonglu-2024',
    ),
  },
  'LG-P051': {
    severity: 'error',
    zh: words(
      '规则包 {pack} 没有口径“{read}”，是不是 {wanted}？',
      '口径用编号或名称指定。',
      '改成 {wanted}；全部口径见 lingong packs show {pack}。',
      '--interpret T-I1=all',
    ),
    en: words(
      '{pack} has no interpretation "{read}"; did you mean {wanted}?',
      'Interpretations are named by id or name.',
      'Write {wanted}; see lingong packs show {pack}.',
      '--interpret T-I1=all',
    ),
  },
  'LG-P052': {
    severity: 'error',
    zh: words(
      '口径 {interpretation} 没有选项“{read}”，可选：{known}。',
      '选项之外的写法没有含义。',
      '改成 {interpretation}={wanted}。',
      '--interpret T-I1=all',
    ),
    en: words(
      '{interpretation} has no option "{read}"; it may be {known}.',
      'Nothing else has a meaning.',
      'Write {interpretation}={wanted}.',
      '--interpret T-I1=all',
    ),
  },
  'LG-P053': {
    severity: 'error',
    zh: words(
      '“{read}”不是“口径=选项”的写法。',
      '等号前是口径，等号后是选项。',
      '写成 T-I1=all 这样。',
      '--interpret T-I1=all',
    ),
    en: words(
      '"{read}" is not of the form interpretation=option.',
      'The interpretation goes before the sign, the option after it.',
      'Write it like T-I1=all.',
      '--interpret T-I1=all',
    ),
  },
  'LG-P054': {
    severity: 'error',
    zh: words(
      '口径 {interpretation} 指定了两次，一次是 {first}，一次是 {second}。',
      '编号和名称指的是同一个口径，两个选项不知道以哪个为准。',
      '只留一个。',
      'T-I1 与 zero-total 是同一个口径。',
    ),
    en: words(
      '{interpretation} is given twice, as {first} and as {second}.',
      'Id and name mean the same interpretation.',
      'Keep one of them.',
      'T-I1 and zero-total are the same.',
    ),
  },
  'LG-P055': {
    severity: 'error',
    zh: words(
      '规则包 {pack} 没有条款“{read}”，可选：{wanted}。',
      '条款编号由规则包自己编，列在规则包里。',
      '改用列出的编号；全部条款见 lingong packs show {pack}。',
      '--clause T-A1',
    ),
    en: words(
      '{pack} has no clause "{read}"; it may be {wanted}.',
      'Clause ids are ours and are listed in the pack.',
      'Take one of these; see lingong packs show {pack}.',
      '--clause T-A1',
    ),
  },
  'LG-P060': {
    severity: 'error',
    zh: words(
      '案例文件第 {line} 行：{problem}。',
      '案例照表样的栏目写，写错的案例证明不了什么。',
      '按所说改正；写法见 README 的“新建一个规则包”。',
      '“村（社区）高质量就业推进工作考核数据表”里没有“失业人数”',
    ),
    en: words(
      'Line {line} of the cases: {problem}.',
      'Cases are written in the words of the forms; one that is mistaken proves nothing.',
      'Correct it as the message says; the README tells how cases are written.',
      'a label that the form does not have',
    ),
  },
  'LG-P061': {
    severity: 'error',
    zh: words(
      '规则包 {pack} 没有案例，不能证明它算得对。',
      '案例是手算的结果，改一个数字就应当有案例不符。',
      '写好案例文件，用 --cases 案例.yaml 指定；写法见 README 的“新建一个规则包”。',
      'lingong packs test 我县-2025.yaml --cases 我县-2025.cases.yaml',
    ),
    en: words(
      '{pack} has no cases; nothing proves it.',
      'Cases are worked out by hand; a changed number has to break one.',
      'Write them and name the file with --cases.',
      'lingong packs test ours.yaml --cases ours.cases.yaml',
    ),
  },
  'LG-P062': {
    severity: 'error',
    zh: words(
      '“{read}”不能作为新规则包的编号。',
      '编号写小写字母、数字和连字符，以字母开头，不与内置的相同。',
      '换一个编号，如 chunan-2025。',
      'lingong packs new chunan-2025 --from tonglu-2024',
    ),
    en: words(
      '"{read}" can\'t be the id of a new pack.',
      'Ids are small letters, digits and hyphens, and not those of built-in packs.',
      'Take another one.',
      'lingong packs new chunan-2025 --from tonglu-2024',
    ),
  },
  'LG-P063': {
    severity: 'error',
    zh: words(
      '程序旁的 {file} 和{other}的规则包编号都是 {pack}，不知道用哪一个。',
      '同一个编号的两个规则包可能算出不同的钱，程序不替您选。',
      '请改掉 {file} 里“pack:”后面的编号；只用一次的话，用 --pack 写出文件的路径。',
      '程序旁的 packs/tonglu-2024.yaml 与内置的 tonglu-2024',
    ),
    en: words(
      '{file} beside the program and {other} are both called {pack}: which one is meant?',
      'Two packs of one id may pay differently; the program does not choose.',
      'Change the id after "pack:" in {file}; for once, give the path of a file to --pack.',
      'packs/tonglu-2024.yaml beside the program and the built-in tonglu-2024',
    ),
  },
  'LG-P064': {
    severity: 'error',
    zh: words(
      '按表样分不清是 {first} 还是 {second}：两个规则包里有同样标题的表。',
      '两个规则包可能算出不同的钱，程序不替您选。',
      '请加 --pack {pack}（或另一个的编号）；也可以在 lingong.config.yaml 里写一行 pack: {pack}。',
      '程序旁的 packs/our-2026.yaml 由内置规则包复制而来，表的标题没有变',
    ),
    en: words(
      'The forms may be of {first} or of {second}: both have a form of the same title.',
      'Two packs may pay differently; the program does not choose.',
      'Add --pack {pack} (or the other id), or a line "pack: {pack}" in lingong.config.yaml.',
      'packs/our-2026.yaml beside the program is a copy of a built-in pack, with the same titles',
    ),
  },
} as const satisfies Record<string, Entry>
