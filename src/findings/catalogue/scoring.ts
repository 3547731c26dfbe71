import type { Entry } from '../entry.ts'

/** Findings of layer Q. */
export const SCORING_FINDINGS = {
  'LG-Q001': {
    severity: 'notice',
    zh: {
      message:
        '“{label}”读到 {read}，落在文件印出的两档之间（大于 {above}、小于 {below}），按现行口径得 {points} 分。',
      reason: '文件把各档印成整数区间，两档之间的小数没有印出归哪一档，由口径决定，并影响得分。',
      fix: '请核对这个数；归档办法由县人社局决定，可用 --interpret 改用另一种口径试算。',
      example: '市级高质量就业村得分 89.5：印出的是“75-89”和“90分以上”，默认归入较低一档。',
    },
    en: {
      message:
        '"{label}" reads {read}, in the gap between two printed bands (above {above}, below {below}); it gives {points} points under the interpretation in force.',
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
  'LG-Q004': {
    severity: 'notice',
    zh: {
      message: '总分 {read} 落在文件印出的两档之间（大于 {above}、小于 {below}），归档按现行口径。',
      reason: '文件把各档印成整数区间，两档之间的小数没有印出归哪一档，由口径决定，并关系到拨付金额。',
      fix: '请核对总分；归档办法由主管部门决定，可用 --interpret 改用另一种口径试算。',
      example: '全年总分 94.5：印出的是“60～94分”和“95分及以上”。',
    },
    en: {
      message:
        'The total {read} lies in the gap between two printed bands (above {above}, below {below}); an interpretation decides.',
      reason:
        'The document prints bands of whole points; what lies between two bands is decided by an interpretation.',
      fix: 'Check the total; --interpret tries the other option.',
      example: 'A total of 94.5: the document prints "60 to 94" and "95 and above".',
    },
  },
  'LG-Q005': {
    severity: 'warning',
    zh: {
      message: '全年应得少于半年已拨付，差额 {difference} 元（文件未规定如何处理）。',
      reason: '文件规定分半年和年终两次发放，没有写已多拨的怎么办；差额只列示，既不拨付，也不作为应收。',
      fix: '请由主管部门决定如何处理；半年已拨付金额填错的请改正。',
      example: '半年拨付了15万元，全年考核不足60分。',
    },
    en: {
      message:
        'The year earns less than was paid in its course: {difference} yuan (the document says nothing about it).',
      reason: 'The difference is shown; it is neither a payment nor a claim.',
      fix: 'Let the county decide; correct the amount that was paid if it is wrong.',
      example: '150,000 yuan paid at the half-year, and a year below 60 points.',
    },
  },
  'LG-Q006': {
    severity: 'warning',
    zh: {
      message: '{because}：终止合作关系，已发放的建设补贴{sum}应依法依规追回。',
      reason: '连续两年年度考核不足60分，或有严重违规行为的，文件规定终止合作并追回建设补贴。',
      fix: '请由主管部门按程序办理；文件没有写运营补贴是否停发，仍按得分计算。填错的请改正。',
      example: '连续两年得分58、55，已发放建设补贴200,000.00元。',
    },
    en: {
      message: '{because}: cooperation ends, and building subsidies{sum} are to be recovered.',
      reason: 'The document ends cooperation after two years below 60 or a grave breach.',
      fix: 'The county takes the steps; whether the operating subsidy stops too, the document does not say. Correct what is wrong.',
      example: 'Totals of 58 and 55 in two years, 200,000.00 yuan paid for the building.',
    },
  },
  'LG-Q007': {
    severity: 'warning',
    zh: {
      message: '“{label}”填的是 {read}，按半年考核应拨付 {amount} 元，相差 {difference} 元。',
      reason: '年终一次要减去半年已拨付的金额；与半年考核的结果不同时，两次合计就不是全年应得。',
      fix: '请核对实际拨付的金额；填错的请改正，确实按这个数拨付的不用改。',
      example: '半年考核应拨付15万元，“半年已拨付金额”填了0。',
    },
    en: {
      message:
        '"{label}" reads {read}; the half-year assessment gives {amount} yuan, {difference} yuan apart.',
      reason: 'The second payment is what the year earns less what the half-year paid.',
      fix: 'Check what was paid; correct the figure if it is wrong.',
      example: 'The half-year gives 150,000 yuan, and 0 is entered as paid.',
    },
  },
} as const satisfies Record<string, Entry>
