import type { Entry } from '../entry.ts'

/** Holding a finished run against its record: LG-F080 … LG-F091. */
export const VERIFY_FINDINGS = {
  'LG-F080': {
    severity: 'error',
    zh: {
      message: '{name} 里没有可以读的运行记录。',
      reason: '每次汇总都在结果文件夹里写下“运行记录.json”，核对要从它开始。',
      fix: '请写上 batch 的结果文件夹；记录丢了或改坏了，请重新运行 batch。',
      example: 'lingong verify 收件',
    },
    en: {
      message: '"{name}" holds no record of a run that can be read.',
      reason: 'Every run writes 运行记录.json beside its results; verifying begins with it.',
      fix: 'Name the folder of the results; where the record is lost or broken, run batch again.',
      example: 'lingong verify inbox',
    },
  },
  'LG-F081': {
    severity: 'error',
    zh: {
      message: '应为“{wanted}”，现为“{read}”：运行之后被改动过。',
      reason: '结果由报送材料和规则算出，手工改动的数没有出处。',
      fix: '请查明是谁改的、为什么改；数据有误的，改报送的表，再重新运行 batch。',
      example: '资金分配汇总里一个村的金额改成了整数。',
    },
    en: {
      message: '"{wanted}" is expected, "{read}" is there: it was changed after the run.',
      reason: 'Results come from the submissions and the rules; a figure changed by hand comes from nowhere.',
      fix: 'Find out who changed it and why; where the data are wrong, correct the submission and run batch again.',
      example: 'An amount of the summary was rounded by hand.',
    },
  },
  'LG-F082': {
    severity: 'error',
    zh: {
      message: '{name} 在运行之后被改动或另存过，内容与记录不符。',
      reason: '文件的校验值与运行记录里的不同。',
      fix: '要知道改了哪一格，请加上收件文件夹再核对：lingong verify 结果 收件。',
      example: '打开公示表后又按了保存。',
    },
    en: {
      message: '"{name}" was changed or saved again after the run and differs from the record.',
      reason: 'The hash of the file is not the recorded one.',
      fix: 'To see which cells, verify with the inbox: lingong verify RUN INBOX.',
      example: 'The publication was opened and saved.',
    },
  },
  'LG-F083': {
    severity: 'error',
    zh: {
      message: '{name} 不见了。',
      reason: '运行记录里有这个文件，结果文件夹里没有。',
      fix: '请找回这个文件，或重新运行 batch。',
      example: '公示表被移到了别的文件夹。',
    },
    en: {
      message: '"{name}" is not there any more.',
      reason: 'The record names the file, the folder of the results lacks it.',
      fix: 'Put the file back, or run batch again.',
      example: 'The publication was moved elsewhere.',
    },
  },
  'LG-F084': {
    severity: 'error',
    zh: {
      message: '输入文件 {name} 在运行之后{change}。',
      reason: '结果是用当时的文件算的；输入变了，结果就要重新计算。',
      fix: '请用运行时的那份文件再核对，或重新运行 batch。',
      example: '汇总之后，一个镇又交了一份改过的表。',
    },
    en: {
      message: 'The input "{name}" {change} since the run.',
      reason: 'The results come from the files as they were; other inputs need another run.',
      fix: 'Verify with the files of the run, or run batch again.',
      example: 'A town handed in a corrected workbook after the run.',
    },
  },
  'LG-F085': {
    severity: 'error',
    zh: {
      message: '{name} 没有人改动，但用现在的输入和规则会算出不同的结果{n}。',
      reason: '运行之后，输入、规则包或程序变了。',
      fix: '请重新运行 batch。',
      example: '名册里加了一个村，汇总还是旧的。',
    },
    en: {
      message: 'Nobody changed "{name}", but today\'s inputs and rules come to something else{n}.',
      reason: 'Inputs, pack or program changed after the run.',
      fix: 'Run batch again.',
      example: 'A village was added to the roster; the summary is the old one.',
    },
  },
  'LG-F086': {
    severity: 'warning',
    zh: {
      message: '规则包或程序与运行时的不同：{what}。',
      reason: '不同的规则或程序可能算出不同的结果，那不是手工改动。',
      fix: '请用运行时的版本核对；自己的规则包用 --pack 写明文件。',
      example: '升级程序以后核对去年的结果。',
    },
    en: {
      message: 'The pack or the program is not that of the run: {what}.',
      reason: 'Other rules or another program may come to other results; that is not a change by hand.',
      fix: 'Verify with the version of the run; name a pack of your own with --pack.',
      example: "Last year's results are verified after an update.",
    },
  },
  'LG-F087': {
    severity: 'error',
    zh: {
      message: '没有运行时用的规则包 {pack}。',
      reason: '核对、试算、说明理由，都要用运行时的同一个规则包。',
      fix: '请用 --pack 写明规则包的文件。',
      example: '用自己的规则包汇总，核对时没有写 --pack。',
    },
    en: {
      message: 'The pack of the run, {pack}, is not at hand.',
      reason: 'Verifying, trying out and explaining a run take the pack that it used.',
      fix: 'Name its file with --pack.',
      example: "A run under a pack of one's own is verified without --pack.",
    },
  },
  'LG-F088': {
    severity: 'error',
    zh: {
      message: '找不到运行时用的 {name}。',
      reason: '重新计算要用同样的名册、驿站清单和评审表。',
      fix: '请用 {option} 写明它在哪里。',
      example: '名册在别的文件夹里。',
    },
    en: {
      message: '"{name}", which the run used, is not to be found.',
      reason: 'Computing the run again takes the same roster, stations and review.',
      fix: 'Say where it is with {option}.',
      example: 'The roster lies in another folder.',
    },
  },
  'LG-F089': {
    severity: 'notice',
    zh: {
      message: '{name} 填写过，它是下一次运行的输入，不算改动。',
      reason: '评审表由人填写县级评估打分。',
      fix: '填好后用 --review 再运行 batch。',
      example: '评审小组填好了评审表。',
    },
    en: {
      message: '"{name}" was filled in; it is an input of the next run, not a change.',
      reason: 'People fill their scores into the review.',
      fix: 'When it is complete, run batch with --review.',
      example: 'The committee filled in the review.',
    },
  },
  'LG-F090': {
    severity: 'notice',
    zh: {
      message: '{name} 不是这次运行写的。',
      reason: '结果文件夹里放了别的文件；它没有被核对。',
      fix: '请不要把它当作这次的结果。',
      example: '结果里有一份“资金分配汇总-改.xlsx”。',
    },
    en: {
      message: '"{name}" was not written by this run.',
      reason: 'Another file lies among the results; nobody vouches for it.',
      fix: 'Do not take it for a result of this run.',
      example: 'A copy of the summary lies beside the summary.',
    },
  },
  'LG-F091': {
    severity: 'error',
    zh: {
      message: '这次结果用的规则包是 {used}，不是 {pack}。',
      reason: '请示里的金额要按同一个规则包测算。',
      fix: '写上按 {pack} 汇总的结果文件夹，或改写规则包 {used}。',
      example: 'lingong packs questions yunling-2026.yaml --run 去年的结果',
    },
    en: {
      message: 'The run used the pack {used}, not {pack}.',
      reason: 'The amounts of the letter must come from the same pack.',
      fix: 'Name a run under {pack}, or the pack {used}.',
      example: 'lingong packs questions our-2026.yaml --run last-year',
    },
  },
} as const satisfies Record<string, Entry>
