import type { Entry } from '../entry.ts'

/** Findings about the runs that a command is given, and about workbooks without a form. Layers F, S and P. */
export const USAGE_FINDINGS = {
  'LG-F046': {
    severity: 'error',
    zh: {
      message: '{file} 不是一次运行的结果。',
      reason: '要读的是 batch 的结果文件夹（里面有 summary.json）或 --json 存下的文件。',
      fix: '写上 batch 写出的结果文件夹。',
      example: 'lingong explain 收件 分水镇/某某村',
    },
    en: {
      message: '{file} is not a run.',
      reason:
        'What is read is the folder that batch wrote (it holds summary.json) or a file that --json wrote.',
      fix: 'Name the folder that batch wrote.',
      example: 'lingong explain inbox town/village',
    },
  },
  'LG-F047': {
    severity: 'error',
    zh: {
      message: '没有代码 {code}。',
      reason: '代码印在每条提示的末尾，如 [LG-C021]。',
      fix: '照提示末尾的代码写；要查对象，写成 lingong explain 结果文件夹 乡镇/村。',
      example: 'lingong explain LG-Z999',
    },
    en: {
      message: 'There is no code {code}.',
      reason: 'The code is at the end of each finding, as in [LG-C021].',
      fix: 'Copy the code from the finding; for a subject give lingong explain RUN town/village.',
      example: 'lingong explain LG-Z999',
    },
  },
  'LG-F048': {
    severity: 'error',
    zh: {
      message: '文件夹 {file} 建不了。',
      reason: '没有写入权限，或同名的地方是一个文件。',
      fix: '换一个文件夹，用 -o 指定。',
      example: '-o 只读的U盘',
    },
    en: {
      message: 'The folder {file} cannot be made.',
      reason: 'There is no permission to write, or a file has this name.',
      fix: 'Choose another folder with -o.',
      example: '-o read-only-stick',
    },
  },
  'LG-F049': {
    severity: 'error',
    zh: {
      message: '这次运行的结果里没有 {word}。',
      reason: '对象写成“乡镇街道/村（社区）”或“乡镇街道/驿站名称”，要和结果里的一样。',
      fix: '{nearest}对照 subjects.csv 里的名称。',
      example: 'lingong explain 结果 分水镇/某某',
    },
    en: {
      message: 'This run has no {word}.',
      reason: 'A subject is written as town/village or town/station, as the results spell it.',
      fix: '{nearest} Compare subjects.csv.',
      example: 'lingong explain results town/villag',
    },
  },
  'LG-F058': {
    severity: 'error',
    zh: {
      message: '{file} 是分份运行的一份，还没有全县的结果。',
      reason: '名额、名次和全县的合计，各份合并以后才有。',
      fix: '请先用 lingong merge 合并各份，再用合并的结果。',
      example: 'lingong explain 分份/1 分水镇/某某村',
    },
    en: {
      message: '{file} is one shard: the results of the county are not there yet.',
      reason: 'Quota, ranks and sums are there when the shards are joined.',
      fix: 'Join the shards with lingong merge, and name its results.',
      example: 'lingong explain shards/1 town/village',
    },
  },
  'LG-F059': {
    severity: 'error',
    zh: {
      message: '{file} 是几个县合并的结果，里面只有合计，没有各个对象。',
      reason: '各县用各县的规则包，得分和金额的来由在各县自己的结果里。',
      fix: '请写上那个县自己的结果文件夹。',
      example: 'lingong explain 全市 分水镇/某某村',
    },
    en: {
      message: '{file} joins several counties: it holds sums, no subjects.',
      reason: 'Each county goes by its own pack; why a subject has its score is in its own results.',
      fix: 'Name the results of that county.',
      example: 'lingong explain city town/village',
    },
  },
  'LG-F092': {
    severity: 'error',
    zh: {
      message: '{name} 里是按规则包 {used} 算出的结果，这一次用的是规则包 {pack}，没有覆盖。',
      reason: '规则包多半是写错了：照写下去，原来的结果和标注副本就被换掉了。',
      fix: '规则包写错的，请改成 --pack {used}（写在 lingong.config.yaml 里的改那里）；没有写错的，请用 -o 换一个文件夹，或者加 --force 换掉原来的结果。',
      example: 'lingong batch 收件 --pack yunmeng-2024 -o 结果',
    },
    en: {
      message: '{name} holds results by the pack {used}, this run is by {pack}; nothing was overwritten.',
      reason:
        'Most likely the pack is wrong: its results would replace the good ones and their annotated copies.',
      fix: 'If the pack is wrong, write --pack {used} (or correct lingong.config.yaml); else choose another folder (-o), or add --force to replace the results.',
      example: 'lingong batch inbox --pack yunmeng-2024 -o results',
    },
  },
  'LG-F093': {
    severity: 'error',
    zh: {
      message: '没有读到一张填好的表，{name} 里有 {count} 个对象的结果，没有覆盖。',
      reason: '收件文件夹多半是写错了：照写下去，原来的结果和标注副本就没有了。',
      fix: '请核对收件文件夹；确实都撤回了的，请用 -o 换一个文件夹，或者加 --force 换掉原来的结果。',
      example: 'lingong batch 空文件夹 --pack tonglu-2024 -o 结果',
    },
    en: {
      message:
        'No filled-in form was read, and {name} holds the results of {count} subjects; nothing was overwritten.',
      reason:
        'Most likely the inbox is wrong: empty results would replace the good ones and their annotated copies.',
      fix: 'Check the inbox; if everything was withdrawn, choose another folder (-o), or add --force to replace the results.',
      example: 'lingong batch empty-folder --pack tonglu-2024 -o results',
    },
  },
  'LG-F094': {
    severity: 'error',
    zh: {
      message: '{name} 里是{kind}，没有覆盖。',
      reason: '全县的、分份的、几个县合并的结果有同名的文件，写在一起就认不出谁是谁，原来的也没有了。',
      fix: '请用 -o 换一个文件夹，或者加 --force 换掉同名的文件。',
      example: 'lingong merge 甲县 乙县 -o 甲县',
    },
    en: {
      message: '{name} holds {kind}; nothing was overwritten.',
      reason:
        'The results of a county, of its shards and of several counties have files of one name; those before would be lost.',
      fix: 'Choose another folder (-o), or add --force to replace the files of one name.',
      example: 'lingong merge countyA countyB -o countyA',
    },
  },
  'LG-S090': {
    severity: 'error',
    zh: {
      message: '这个工作簿里没有认出任何一张表。',
      reason: '表按标题和栏目名称来认，和工作表的名字、位置无关；标题和表头都改过就认不出来。',
      fix: '请用空白表填写，或把标题和表头改回印发的样子。工作表有：{sheets}。',
      example: '一个通讯录工作簿',
    },
    en: {
      message: 'No form was recognised in this workbook.',
      reason: "Forms are recognised by title and labels, not by a sheet's name or position.",
      fix: 'Use the blank forms, or restore title and column heads as printed. Its sheets: {sheets}.',
      example: 'an address book',
    },
  },
  'LG-S091': {
    severity: 'error',
    zh: {
      message: '这是本程序写出的结果，不是填报的表。',
      reason: '汇总、评审表等结果不能当作报送的表再算一遍。',
      fix: '请选填报的工作簿或标注过的副本。',
      example: 'lingong score 资金分配汇总.xlsx',
    },
    en: {
      message: 'This is an output of this program, not a filled-in form.',
      reason: 'Summaries and review workbooks cannot be scored.',
      fix: 'Choose the filled-in workbook or its annotated copy.',
      example: 'lingong score summary.xlsx',
    },
  },
  'LG-S092': {
    severity: 'error',
    zh: {
      message: '这个工作簿里没有规则包 {pack} 的表，它与规则包 {fits} 的表样相符。',
      reason: '用 --pack 指定了规则包的，只认这个规则包的表。',
      fix: '规则包写错的，请改成 --pack {fits}（写在 lingong.config.yaml 里的改那里）；误放进来的，请拿走。',
      example: 'lingong check 分水镇.xlsx --pack yunmeng-2024',
    },
    en: {
      message: 'This workbook holds no form of {pack}; its forms are those of {fits}.',
      reason: 'Where --pack names a pack, the forms of that pack alone are recognised.',
      fix: 'If the pack is wrong, write --pack {fits} (or correct lingong.config.yaml); if the workbook is, remove it.',
      example: 'lingong check town.xlsx --pack yunmeng-2024',
    },
  },
  'LG-S016': {
    severity: 'warning',
    zh: {
      message: '这本工作簿是按规则包 {read} 的空白表填的，这里没有这个规则包，按表样相同的 {pack} 计。',
      reason: '两个年度的表样可以一样，分值和金额不一样：规则包用错了，算出来的都不对。',
      fix: '请向县里要 {read} 的规则包文件，用 --pack 写明它；确实按 {pack} 计的，写 --pack {pack}。',
      example: '按县里 2027 年度的规则包填的表，在只有 2024 年度规则包的电脑上检查。',
    },
    en: {
      message:
        'A blank form of the pack {read} was filled in; it is not here, and {pack}, whose forms are alike, counts.',
      reason: 'The forms of two years may be alike where points and amounts are not.',
      fix: 'Get the file of {read} and name it with --pack; write --pack {pack} if that one is meant.',
      example: 'A form of 2027 on a computer that has the pack of 2024 alone.',
    },
  },
  'LG-P090': {
    severity: 'error',
    zh: {
      message: '这些表属于不同的规则包：{packs}。',
      reason: '一次只能按一个县、一个年度的规则算。',
      fix: '分开运行，或用 --pack 指定一个规则包。',
      example: '把两个县的表放进了同一个文件夹',
    },
    en: {
      message: 'These forms belong to different rule packs: {packs}.',
      reason: 'One run goes by the rules of one county and year.',
      fix: 'Run them apart, or name one pack with --pack.',
      example: 'two counties in one folder',
    },
  },
  'LG-P091': {
    severity: 'error',
    zh: {
      message: '没有写明用哪个规则包。',
      reason: '空白表按规则包制作，可用的有：{packs}。',
      fix: '写上规则包编号，例如 lingong template tonglu-2024。',
      example: 'lingong template',
    },
    en: {
      message: 'No rule pack was named.',
      reason: 'Blank forms are made from a rule pack; there are: {packs}.',
      fix: 'Name the pack, as in lingong template tonglu-2024.',
      example: 'lingong template',
    },
  },
} as const satisfies Record<string, Entry>
