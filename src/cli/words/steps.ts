import type { Language } from '../../model/finding.ts'

/** What is to be done next, said below every result. */
export const STEP_WORDS = {
  stepNoForm: {
    zh: '下一步：换成填好的工作簿再运行；空白表用 lingong template 生成。',
    en: 'Next: run it on a filled-in workbook; lingong template makes blank ones.',
  },
  stepPack: {
    zh: '下一步：--pack 写错了的话，改成 {pack}，再运行',
    en: 'Next: if --pack is wrong, name {pack} and run',
  },
  stepMend: {
    zh: '下一步：在 {file} 里照着改，保存并关闭，再运行',
    en: 'Next: correct {file}, save and close it, then run',
  },
  stepReplace: {
    zh: '下一步：换上读得出的 {file}，再运行',
    en: 'Next: replace {file} by one that can be read, then run',
  },
  stepFill: {
    zh: '下一步：填好 {file}，保存并关闭，再运行',
    en: 'Next: fill in {file}, save and close it, then run',
  },
  stepScore: {
    zh: '下一步：计分、算钱并写出标注副本',
    en: 'Next: scores, money and an annotated copy',
  },
  stepLook: {
    zh: '下一步：核对上面 ▲ 的地方；填得对就报送 {file}，有改动就再运行',
    en: 'Next: check what is marked ▲; hand in {file} if it is right, after a change run',
  },
  stepLookQuiet: {
    zh: '下一步：有警告没有显示，去掉 --quiet 再看；填得对就报送 {file}，有改动就再运行',
    en: 'Next: --quiet hides the warnings; hand in {file} if it is right, after a change run',
  },
  stepComplete: {
    zh: '下一步：补齐未报送的表，再报送 {file}（报原表，不报副本）。',
    en: 'Next: add the missing forms, then hand in {file} (not the copy).',
  },
  stepHandIn: {
    zh: '下一步：报送 {file}（报原表，不报副本）。',
    en: 'Next: hand in {file} (not the copy).',
  },
  stepReturn: {
    zh: '下一步：把 {out} 里有错误的标注副本退回改正；改好的表放回原处，再运行',
    en: 'Next: return the copies with errors in {out}; put the corrected workbooks back and run',
  },
  stepRun: { zh: '下一步：去掉 --dry-run，再运行', en: 'Next: run it without --dry-run' },
  stepWriteAgain: {
    zh: '下一步：有 {n} 个文件没有写成，照上面说的办好，再运行',
    en: 'Next: {n} file{n:s} could not be written: do as said above, then run',
  },
  stepAskAgain: {
    zh: '下一步：读不了的文件请对方另交一份，放回原处，再运行',
    en: 'Next: ask again for the files that cannot be read, put them in, and run',
  },
  stepMendList: { zh: '下一步：改正 {file}，再运行', en: 'Next: correct {file} and run' },
  stepRemind: {
    zh: '下一步：把 {out} 里的催报.txt 发给各乡镇街道；收到以后再运行',
    en: 'Next: send 催报.txt of {out} to the towns; once their forms are in, run',
  },
  stepComplement: {
    zh: '下一步：照资金分配汇总“待定与暂估”写的原因补齐，再运行',
    en: 'Next: supply what the sheet 待定与暂估 of the summary asks for, then run',
  },
  stepReviewOn: {
    zh: '下一步：{sheet} 还没有评完，接着填，再运行',
    en: 'Next: {sheet} is not complete: fill in the rest and run',
  },
  stepReview: {
    zh: '下一步：填好 {sheet} 的县级评估打分，再运行',
    en: 'Next: fill in the scores of {sheet}, then run',
  },
  stepVerify: {
    zh: '下一步：公示前核对结果有没有被改动',
    en: 'Next: before publishing, check that nothing was changed',
  },
} as const satisfies Record<string, Record<Language, string>>
