/** The words of the help in English, by the Chinese ones of `command-specs.ts` and `program.ts`; a test holds that none is left out. */
const ENGLISH: Readonly<Record<string, string>> = {
  '零工驿站和基层就业工作：空白表、检查、计分、算钱':
    'Gig-worker stations and village employment work: blank forms, checks, scores, money',
  命令: 'command',
  '[选项]': '[options]',
  选项: 'option',
  显示帮助: 'show help',
  '显示程序的版本，和每个规则包的编号、校验值':
    'show the version of the program, and the id and hash of every rule pack',

  规则包: 'pack',
  编号或文件: 'id|file',
  另一个: 'other',
  动作: 'action',
  文件: 'file',
  文件夹: 'folder',
  结果: 'run',
  收件: 'inbox',
  结果或代码: 'run|code',
  对象: 'subject',
  口径: 'id',
  名册: 'file',
  清单: 'file',
  语言: 'language',
  乡镇街道: 'town',
  表: 'form',
  评审表: 'file',
  日期: 'date',
  办法: 'way',
  数: 'n',
  第几份: 'i',
  共几份: 'n',
  名称: 'name',
  数字: 'number',
  条款: 'clause',
  案例: 'file',

  '生成空白表：给出名册时每个乡镇街道一份': 'make blank forms; with a roster one workbook for each town',
  '只检查，不写任何文件': 'report findings only; write nothing',
  '检查、计分、算钱，并写出标注好的副本': 'check, score, compute the money, and write annotated copies',
  '全县汇总：标注副本、资金分配汇总、评审表、公示表':
    'run a whole county: annotated copies, funding summary, review sheet, publication',
  '合并结果：分份运行的合成全县的，各县的合成上一级的':
    'join runs: shards into a county, counties into the level above',
  '核对结果：运行之后有没有人改动、改了哪一格':
    'show what was changed by hand since the run, and in which cell',
  '说明为什么是这个分、这笔钱，或某个代码是什么意思':
    'explain why a subject has its score and its money, or what a code means',
  '试算：换一些数字或口径，预算会怎样；离上下两条线还有多远':
    'a budget under other numbers or interpretations, and how far every subject is from the lines above and below',
  '规则包：列表、条款、口径、检查': 'rule packs: list, clauses, interpretations, checks',
  输出命令补全脚本: 'print a completion script',

  规则包编号或文件: 'id or file of a rule pack',
  填好的工作簿: 'filled-in workbooks',
  收到的工作簿所在的文件夹: 'folder with the workbooks that came in',
  各份或各县的结果文件夹: 'folders with the results of shards or counties',
  'batch 的结果文件夹': 'folder with the results of batch',
  'batch 写出的结果文件夹': 'folder with the results of batch',
  '收到的工作簿所在的文件夹：写上就重新计算一遍':
    'folder with the workbooks that came in: with it, everything is computed again',
  '结果文件夹，或问题代码（如 LG-C021）': 'folder with results, or the code of a finding (e.g. LG-C021)',
  '乡镇街道/村（社区）或驿站，或乡镇街道': 'town/village or station, or a town',
  'show、lint、test、diff、new、questions、schema；不写则列出全部':
    'show, lint, test, diff, new, questions, schema; without one all packs are listed',
  'diff：与哪个规则包比较': 'diff: the pack to compare with',
  'bash、zsh、fish 或 powershell': 'bash, zsh, fish or powershell',

  '规则包：内置编号，或自己的 YAML 文件（默认按表样识别）':
    'rule pack: the id of a built-in one, or a YAML file (recognised from the forms by default)',
  '改用另一种口径，如 T-I1=all；可多次使用': 'take another interpretation, e.g. T-I1=all; repeatable',
  '行政区划名册（xlsx 或 csv：乡镇街道、村（社区））': 'roster (xlsx or csv: 乡镇街道, 村（社区）)',
  '零工驿站清单（xlsx 或 csv：乡镇街道、村（社区）、驿站名称）':
    'list of stations (xlsx or csv: 乡镇街道, 村（社区）, 驿站名称)',
  '向标准输出写一份 JSON': 'one JSON document on stdout',
  只显示错误和结果: 'errors and results only',
  不使用颜色: 'no colours',
  界面语言: 'language of the output',
  覆盖不是本程序写的同名文件: 'overwrite files that this program did not write',
  '只说明会写哪些文件，不写': 'say what would be written, write nothing',
  '在屏幕上显示全部（默认一屏说完；写进文件或管道的总是全部）':
    'print everything (by default one screen; files and pipes always get everything)',
  只生成这些乡镇街道的: 'for these towns only',
  '只生成这些表（如 village-facts）': 'these forms only (e.g. village-facts)',
  '写到这个文件夹（默认：空白表）': 'write into this folder (default: 空白表)',
  '写到这个文件夹（默认：结果）': 'write into this folder (default: 结果)',
  '写到这个文件夹（默认：合并结果）': 'write into this folder (default: 合并结果)',
  '写到这个文件夹（默认：试算）': 'write into this folder (default: 试算)',
  '标注副本写到这个文件夹（默认：原文件旁边）':
    'write the annotated copies into this folder (default: beside the input)',
  '另写一份已修正的副本，只改写法：全角、空格、单位、文本格式的数字、日期':
    'also write a corrected copy: full-width characters, spaces, units, numbers as text, dates; never a value',
  填好县级评估打分的评审表: 'review sheet with the scores of the county',
  '公示从这一天开始（如 2025-08-04），公示表按工作日印起止日期':
    'first day of publication (e.g. 2025-08-04); the sheet then says from when to when, in working days',
  '节假日和调休上班日（xlsx 或 csv），与 --publish-from 一起用':
    'holidays and working weekends (xlsx or csv), for --publish-from',
  '同一张表报了两次且不同时：newest 取填报时间较晚的':
    'when a form was handed in twice with different facts: newest takes the one with the later 填报时间',
  '几路并行（默认：有几个处理器就几路）':
    'how many files to work on at once (default: the number of processors)',
  '只做全县的一份（如 2/4），各份做完用 lingong merge 合并':
    'only one share of the county (e.g. 2/4); lingong merge joins them',
  运行时用的评审表: 'the review sheet of the run',
  运行时用的节假日清单: 'the list of holidays of the run',
  另存为一页可以打印的网页: 'save as a page that can be printed',
  '改一个数字，如 base=6000、T-Q2.amount=40000；可多次使用':
    'change a number, e.g. base=6000 or T-Q2.amount=40000; repeatable',
  正式结果用的评审表: 'the review sheet of the official run',
  'show：只看这一条': 'show: this clause only',
  'show：写出逐条审阅、签字的 xlsx': 'show: write an xlsx to review and sign clause by clause',
  'test、show --export：自己的案例文件（YAML）': 'test, show --export: cases of your own (YAML)',
  'test：全部内置规则包': 'test: every built-in pack',
  'new：由哪个规则包复制': 'new: the pack to copy',
  'questions：用这次结果测算金额': 'questions: the run that says what each interpretation costs',
  'new、questions：写到这个文件': 'new, questions: write to this file',
  'show：输出规则包的原文，可存成自己的文件再改': 'show: print the text of the pack, to be saved and changed',
}

/** A text of the help in English; the Chinese words of `<名册>` or `--shard <第几份/共几份>` one by one. */
export function inEnglish(text: string): string {
  return ENGLISH[text] ?? text.replace(/[\u3400-\u9fff]+/g, (word) => ENGLISH[word] ?? word)
}
