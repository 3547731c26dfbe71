import type { Entry } from '../../entry.ts'

/** Applications and what goes with them: LG-X080 … LG-X089. */
export const PAPER_FINDINGS = {
  'LG-X080': {
    severity: 'warning',
    zh: {
      message: '“{label}”是 {read}，各部分（{parts}）合计是 {sum}。',
      reason: '文件没有附各部分的评分细则，总分可能还有别的内容，所以只作提示，不改动总分。',
      fix: '请核对各部分得分和总分。',
      example: '四个部分合计 88，自评总分填了 90。',
    },
    en: {
      message: '"{label}" is {read}; its parts ({parts}) add up to {sum}.',
      reason: 'The document has no table of points for the parts, so the total stands as it is.',
      fix: 'Check the parts and the total.',
      example: 'Four parts of 88 together and a total of 90.',
    },
  },
  'LG-X081': {
    severity: 'warning',
    zh: {
      message: '“{label}”{read} 与 {place}{other}相同。',
      reason: '同一个人推荐成功两次、一家单位有两处站点是可能的，也可能是重复填报，须由人核实。',
      fix: '请核实是不是同一个人、同一个账户；重复填报的删去一处。',
      example: '两家驿站的花名册里有同一个身份证号。',
    },
    en: {
      message: '"{label}" {read} is also at {place}{other}.',
      reason: 'A person may be placed twice and a body may run two sites, or the same was handed in twice.',
      fix: 'Find out which, and delete what is superfluous.',
      example: 'One ID number in the lists of two stations.',
    },
  },
  'LG-X082': {
    severity: 'warning',
    zh: {
      message: '“{label}”填了“是”，报送的材料里没有 {name} 的《{form}》{near}。',
      reason: '申请表说已附的材料应当能找到。',
      fix: '请补报《{form}》；已报的请把名称写成一样；确实没有附的改填“否”。',
      example: '已附岗位推荐成功花名册填了“是”，没有收到花名册。',
    },
    en: {
      message: '"{label}" says 是; the submission holds no 《{form}》 of {name}{near}.',
      reason: 'What an application says to be enclosed should be there.',
      fix: 'Hand the form in, write the same name on both, or answer 否.',
      example: 'The list of placements is ticked and nobody handed it in.',
    },
  },
  'LG-X083': {
    severity: 'error',
    zh: {
      message: '“{label}”是 {date}，不在方案有效期（{from} 至 {to}）内，按本方案不予补助。',
      reason: '方案自印发之日起执行，有截止日期；有效期以外的认定和考核不能按本方案计算。',
      fix: '日期填错的请改正；确实在有效期以外的，不要按本方案申报。',
      example: '认定日期是 2023-06-01，方案自 2023-11-10 起执行。',
    },
    en: {
      message:
        '"{label}" is {date}, outside the period in which the scheme is in force ({from} to {to}): it earns nothing.',
      reason: 'Recognitions and assessments outside that period do not come under the scheme.',
      fix: 'Correct the date if it is wrong; otherwise do not apply under this scheme.',
      example: 'Recognised on 2023-06-01 under a scheme that begins on 2023-11-10.',
    },
  },
  'LG-X084': {
    severity: 'error',
    zh: {
      message: '“{label}”是 {read}，《{form}》（{other}）写的是 {first}。',
      reason: '两张表对同一件事说法不同，至少有一处填错，而补助要靠它计算。',
      fix: '请核对两张表，改正填错的一处。',
      example: '自评表写 2024-03-01 认定，认定申请表写 2024-05-01。',
    },
    en: {
      message: '"{label}" is {read}; 《{form}》 ({other}) says {first}.',
      reason: 'Two forms contradict each other about something that decides about money.',
      fix: 'Check both and correct the one that is wrong.',
      example: 'Recognised on 2024-03-01 in one form, on 2024-05-01 in the other.',
    },
  },
  'LG-X085': {
    severity: 'error',
    zh: {
      message: '“{name}”的“{label}”是“{read}”，另一张表（{other}）写的是“{first}”。',
      reason: '两类站点的补助标准不同，类型不一致就不知道按哪一类计算。',
      fix: '请核对两张表，改成同一类型。',
      example: '评分表写零工驿站，补助资金申请表写家门口就业服务站。',
    },
    en: {
      message: '"{label}" of "{name}" is "{read}"; another form ({other}) says "{first}".',
      reason: 'The two kinds are paid differently.',
      fix: 'Give the same kind in both forms.',
      example: 'One form says 零工驿站, the other 家门口就业服务站.',
    },
  },
  'LG-X086': {
    severity: 'warning',
    zh: {
      message: '“{name}”的“{label}”填的是“{read}”，名称里写的是“{named}”；按“{read}”计算。',
      reason: '各类的补助标准不同，类型填错，金额就错。',
      fix: '请核对是哪一类；类型或者名称写错的请改正。',
      example: '某某零工驿站，类型填了零工市场。',
    },
    en: {
      message: '"{label}" of "{name}" is "{read}", its name says "{named}"; "{read}" counts.',
      reason: 'The kinds are paid differently.',
      fix: 'Find out which kind it is; correct the kind or the name.',
      example: 'A station by its name, a market by its kind.',
    },
  },
} as const satisfies Record<string, Entry>
