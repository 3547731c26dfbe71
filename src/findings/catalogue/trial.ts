import type { Entry } from '../entry.ts'

/** Findings about trials of other numbers and interpretations (`whatif`). Layer F, from 74. */
export const TRIAL_FINDINGS = {
  'LG-F074': {
    severity: 'error',
    zh: {
      message: '这个规则包里没有可以改的数字 {read}。可以改：{wanted}。',
      reason: '试算只能改规则包里写明的数字：基数、金额、分数线、名额、比例。',
      fix: '请写成 --set 名称=数字，例如 --set {example}；名称有重复时写全，带上条款号。',
      example: 'lingong whatif 结果 --set baze=6000',
    },
    en: {
      message: 'The pack has no figure {read} to change. There are: {wanted}.',
      reason: 'A trial changes figures that the pack names: bases, amounts, marks, quotas, shares.',
      fix: 'Write --set name=number, as in --set {example}; where several end alike, write the clause too.',
      example: 'lingong whatif results --set baze=6000',
    },
  },
  'LG-F075': {
    severity: 'error',
    zh: {
      message: '{name} 不能改成“{read}”，要填一个不小于 0 的数字；现在是 {value}。',
      reason: '金额、分数线和比例是数字，名额是整数。',
      fix: '请只写数字，不写单位和千分位逗号，例如 --set {name}={value}。',
      example: 'lingong whatif 结果 --set base=六千',
    },
    en: {
      message: '{name} can\'t become "{read}": it takes a number that isn\'t negative; now it is {value}.',
      reason: 'Amounts, marks and shares are numbers, quotas are whole.',
      fix: 'Write digits alone, without units or separators, as in --set {name}={value}.',
      example: 'lingong whatif results --set base=sixthousand',
    },
  },
  'LG-F095': {
    severity: 'error',
    zh: {
      message: '“{name}”指定了两次，一次是 {first}，一次是 {second}。',
      reason: '一次试算里一个数只有一个值，不知道以哪个为准。',
      fix: '请只留一个；要比较两个值，分两次试算。',
      example: 'lingong whatif 结果 --set base=6000 --set T-F2.base=7000',
    },
    en: {
      message: '"{name}" is given twice, as {first} and as {second}.',
      reason: 'A figure has one value in one trial.',
      fix: 'Keep one of them; compare two values by two trials.',
      example: 'lingong whatif results --set base=6000 --set T-F2.base=7000',
    },
  },
  'LG-F076': {
    severity: 'error',
    zh: {
      message: '结果里没有留存报送的表，也没有给出收件的文件夹，无法重算。',
      reason:
        '试算要从报送的表重新计分、算钱；batch 把读到的留在结果文件夹的 .lingong 里，删掉或没有一起拷来就没有了。',
      fix: '请加上 --inputs 和收件的文件夹，以及这次结果用的 --roster、--stations、--review。',
      example: 'lingong whatif 结果 --set base=6000',
    },
    en: {
      message: 'The results keep no forms, and no folder of submissions was given to compute from.',
      reason:
        'A trial scores the forms anew; batch keeps them in .lingong in the results, unless it was deleted or not copied.',
      fix: 'Add --inputs with the folder, and the --roster, --stations and --review that the run was given.',
      example: 'lingong whatif results --set base=6000',
    },
  },
  'LG-F077': {
    severity: 'warning',
    zh: {
      message:
        '现在的文件和正式结果用的不一样：{files} 份工作簿、{lists} 份名单不同；两边都按现在的文件重算。',
      reason: '文件或名单变了，重算的“正式”一列就不等于已经发出的结果。',
      fix: '请给出和正式结果相同的文件和名单，或先重新运行 batch。',
      example: '试算时忘了给 --review。',
    },
    en: {
      message:
        'The files are no longer those of the official run: {files} workbooks and {lists} lists differ; both sides are computed from the files as they are now.',
      reason: 'With other files or lists the official column is not what was sent out.',
      fix: 'Give the same files and lists as the official run, or run batch again first.',
      example: '--review was forgotten.',
    },
  },
  'LG-F078': {
    severity: 'warning',
    zh: {
      message: '规则包 {pack} 和正式结果用的不是同一份；两边都按现在的规则重算。',
      reason: '规则改过，重算的“正式”一列就不等于已经发出的结果。',
      fix: '请用 --pack 给出正式结果用的那一份，或先重新运行 batch。',
      example: '正式运行之后，自己的规则包又改了一处。',
    },
    en: {
      message:
        'The pack {pack} is not the one of the official run; both sides are computed by the rules as they are now.',
      reason: 'With other rules the official column is not what was sent out.',
      fix: 'Name the pack of the official run with --pack, or run batch again first.',
      example: "A county's own pack was edited after the run.",
    },
  },
  'LG-F079': {
    severity: 'warning',
    zh: {
      message: '这是分份运行的第 {number} 份（共 {of} 份），只试算这一份，受名额限制的补贴按暂估。',
      reason: '全县的排名和合计，各份合并以后才有。',
      fix: '要试算全县的，请先用 lingong merge 合并各份，再对合并的结果试算。',
      example: 'lingong whatif 分份/1 --set base=6000',
    },
    en: {
      message:
        'This is shard {number} of {of}: the trial is of this shard alone, grants under a quota are provisional.',
      reason: 'The ranking and the sums of the county are there when the shards are joined.',
      fix: 'For the county, join the shards with lingong merge and try the result.',
      example: 'lingong whatif shards/1 --set base=6000',
    },
  },
} as const satisfies Record<string, Entry>
