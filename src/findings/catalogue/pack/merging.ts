import type { Entry } from '../../entry.ts'

/** Results folders that can't be joined. */
export const MERGING_FINDINGS = {
  'LG-P095': {
    severity: 'error',
    zh: {
      message: '合并还缺第 {missing} 份（共 {of} 份）。',
      reason: '分份运行的每一份只算一部分乡镇，缺一份就不是全县。',
      fix: '把缺的那一份运行完，再把所有结果文件夹一起给 merge；每一份的“共几份”要一样。',
      example: 'lingong merge 结果1 结果3',
    },
    en: {
      message: 'Shard {missing} of {of} is missing.',
      reason: 'Each shard scores some of the towns only: without one of them it is not the county.',
      fix: 'Run the missing shard, then give merge all of the results folders; n must be the same for all.',
      example: 'lingong merge results1 results3',
    },
  },
  'LG-P096': {
    severity: 'error',
    zh: {
      message: '{first} 和 {other} 不是同一次分份运行的结果。',
      reason: '各份的收件、评分规则、口径和名单都要一样，否则有的乡镇会算两遍或漏掉。',
      fix: '用同样的收件和选项把各份重新运行一遍（没有变的不会重算），再合并。',
      example: '运行第 2 份之前又收到一个文件',
    },
    en: {
      message: '{first} and {other} are not shards of one run.',
      reason:
        'Files, pack, interpretations and lists must be the same, else a town is counted twice or not at all.',
      fix: 'Run the shards again on the same files with the same options (nothing is done twice), then merge.',
      example: 'a file came in before shard 2 was run',
    },
  },
  'LG-P097': {
    severity: 'error',
    zh: {
      message: '有两个结果文件夹都叫 {name}。',
      reason: '合并时用文件夹的名字区分地区，同名的会混在一起。',
      fix: '把其中一个文件夹改名（例如改成县名）再合并。',
      example: 'lingong merge 甲/结果 乙/结果',
    },
    en: {
      message: 'Two results folders are called {name}.',
      reason: "The folders' names tell the areas apart.",
      fix: 'Rename one of them, to its county for example, and merge again.',
      example: 'lingong merge a/results b/results',
    },
  },
  'LG-P098': {
    severity: 'error',
    zh: {
      message: '{first} 和 {other} 里有同一个县的结果。',
      reason: '同一个县合并两次，钱就算了两遍。',
      fix: '每个县只留一处：要么在下一级的合并结果里，要么单独给 merge。',
      example: 'lingong merge 全市 甲县（全市里已经有甲县）',
    },
    en: {
      message: '{first} and {other} hold the results of the same county.',
      reason: 'A county that is joined twice is counted twice.',
      fix: 'Give each county once: by itself or within an area that was joined before.',
      example: 'lingong merge city county-a, where the city was joined from county-a',
    },
  },
} as const satisfies Record<string, Entry>
