import type { Entry } from '../entry.ts'

/** Findings of layer Q about applications: LG-Q020 … LG-Q029. */
export const FUNDING_FINDINGS = {
  'LG-Q021': {
    severity: 'notice',
    zh: {
      message:
        '“{label}”读到 {read}，落在文件印出的两档之间（大于 {above}、小于 {below}），按现行口径{way}。',
      reason: '文件把各档印成整数区间，两档之间的小数没有印出归哪一档，由口径决定，并关系到补助金额。',
      fix: '请核对这个数；归档办法由主管部门决定，可用 --interpret 改用另一种口径试算。',
      example: '现场考核得分 89.5：印出的是“80分至89分”和“90分及以上”，默认归入较低一档。',
    },
    en: {
      message:
        '"{label}" reads {read}, in the gap between two printed bands (above {above}, below {below}); the interpretation in force: {way}.',
      reason:
        'The document prints bands of whole points; what lies between two bands is decided by an interpretation.',
      fix: 'Check the figure; --interpret tries the other option.',
      example: 'A score of 89.5: the document prints "80 to 89" and "90 and above".',
    },
  },
  'LG-Q022': {
    severity: 'warning',
    zh: {
      message: '申请 {read} 元，按规则计算是 {amount} 元，相差 {difference} 元。',
      reason: '补助按考核结果和规定的标准计算，不按申请的金额；差额须由人核实。',
      fix: '请核对等次和补助标准；{advice}。',
      example: '得分 85 的零工驿站申请 60000 元，良好等次是 50000 元。',
    },
    en: {
      message: '{read} yuan are asked for, the rules give {amount}: {difference} apart.',
      reason: 'Grants follow the assessment and the printed amounts, whatever is asked for.',
      fix: 'Check grade and amount; {advice}.',
      example: 'A station of 85 points asks for 60,000 yuan; 良好 gets 50,000.',
    },
  },
} as const satisfies Record<string, Entry>
