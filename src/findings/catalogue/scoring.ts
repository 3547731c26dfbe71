import type { Entry } from '../entry.ts'

/** Findings of layer Q. */
export const SCORING_FINDINGS = {
  'LG-Q001': {
    severity: 'notice',
    zh: {
      message:
        '“{label}”读到 {read}，落在文件印出的两档之间（大于 {above}、小于 {below}），按现行口径得 {points} 分。',
      reason: '文件把各档印成整数区间，两档之间的小数没有印出归哪一档，由口径决定，并关系到 10 分以上。',
      fix: '请核对这个数；归档办法由县人社局决定，可用 --interpret 改用另一种口径试算。',
      example: '市级高质量就业村得分 89.5：印出的是“75-89”和“90分以上”，默认归入较低一档。',
    },
    en: {
      message:
        '"{label}" reads {read}, in the hole between two printed bands (above {above}, below {below}); it gives {points} points under the interpretation in force.',
      reason:
        'The document prints bands of whole points; what lies between two bands is decided by an interpretation.',
      fix: 'Check the figure; the county decides about the bands, --interpret tries the other option.',
      example:
        'A city score of 89.5: the document prints "75-89" and "90 and above"; the lower band is taken by default.',
    },
  },
  'LG-Q002': {
    severity: 'warning',
    zh: {
      message: '“{label}”自评 {read} 分，报送材料只支持 {evidence} 分：{work}。',
      reason: '自评高于材料能够支持的分值，县级评估时会核减；核验办法由本项目补充，文件没有印出。',
      fix: '请补报缺少的材料，或把自评改为 {evidence}。',
      example: '每月报送自评 10 分，而 3 月、5 月没有这家驿站的成效统计：系统核验 8 分。',
    },
    en: {
      message: '"{label}" claims {read} points, the submission supports {evidence}: {work}.',
      reason:
        'A claim above what the submission supports will be cut by the county. The evidence rules are ours.',
      fix: 'Hand in what is missing, or claim {evidence}.',
      example: 'Monthly reports claimed at 10 while March and May have no row for the station: evidence 8.',
    },
  },
  'LG-Q003': {
    severity: 'notice',
    zh: {
      message:
        '总分 {read} 四舍五入到两位小数是 {rounded}，与 {threshold} 分的界线位置不同；按准确的总分判断。',
      reason: '界线按准确的总分比较，不按显示的分数；只看两位小数会得出相反的结论。',
      fix: '请核对这个对象的各项得分。',
      example: '总分 59.996：显示为 60.00，仍不足 60 分。',
    },
    en: {
      message:
        'The total {read} rounds to {rounded}, which is on another side of the threshold {threshold}; the exact total decides.',
      reason: 'Thresholds are compared on the exact total, never on the displayed one.',
      fix: "Check the subject's items.",
      example: 'A total of 59.996 is shown as 60.00 and still is below 60.',
    },
  },
} as const satisfies Record<string, Entry>
