import type { Entry } from '../../entry.ts'

/** Figures of months and subjects against norms, each other and their totals: LG-X060 … LG-X068. */
export const MONTH_FINDINGS = {
  'LG-X060': {
    severity: 'error',
    zh: {
      message: '空白；“{other}”{condition}，这里必须填写。',
      reason: '这一格只在另一格有内容时才需要，现在需要。',
      fix: '请补填“{label}”；如果是“{other}”填错了，请改正它。',
      example: '当月办了招聘会，没有填邀请企业数。',
    },
    en: {
      message: 'Blank, but "{other}" {condition}: this is required then.',
      reason: 'The cell is required only where another holds something, and it does.',
      fix: 'Fill in "{label}", or correct "{other}".',
      example: 'A fair was held and the companies invited are blank.',
    },
  },
  'LG-X061': {
    severity: 'error',
    zh: {
      message: '这里是 {read}，而“{other}”是{none}。',
      reason: '没有开展的，就不会有人数和日期。',
      fix: '请核对这两格，改正填错的一格。',
      example: '培训人数20，培训场次是0。',
    },
    en: {
      message: 'This is {read} while "{other}" is {none}.',
      reason: 'What did not take place has neither participants nor a date.',
      fix: 'Check both cells and correct the one that is wrong.',
      example: '20 people trained in 0 trainings.',
    },
  },
  'LG-X062': {
    severity: 'warning',
    zh: {
      message: '{month}是 {read}，每月标准是不少于 {norm}，差 {short}。',
      reason: '服务规范按月定有数量标准；达不到不直接扣分，列出来供考核和调度。',
      fix: '数字填错的请改正；确实没有达到的不用改。',
      example: '3月沟通走访企业8家，标准是10家。',
    },
    en: {
      message: '{month}: {read}, short of the monthly norm of {norm} by {short}.',
      reason: 'The service standard has monthly norms; they take no points by themselves.',
      fix: 'Correct the figure if it is wrong.',
      example: '8 companies visited in March, the norm is 10.',
    },
  },
  'LG-X063': {
    severity: 'error',
    zh: {
      message: '“{form}”缺 {months} 的数据。',
      reason: '考核按各月数据合计，缺月就无法计分。',
      fix: '请补填 {months}；开始运营较晚的，请填写开始运营月份。',
      example: '半年考核只有1月至5月的数据，缺6月。',
    },
    en: {
      message: 'The form "{form}" has no figures for {months}.',
      reason: 'The assessment adds the months up: without one of them there is no score.',
      fix: 'Fill in {months}, or the month in which operation began.',
      example: 'A half-year with figures for January to May alone.',
    },
  },
  'LG-X064': {
    severity: 'error',
    zh: {
      message: '“{label}”是 {read}，大于“{other}”的 {most}。',
      reason: '其中数不会大于总数，至少有一处填错。',
      fix: '请核对各月数据和“{other}”，改正填错的一处。',
      example: '各月帮扶人数合计520人，对象总数只有500人。',
    },
    en: {
      message: '"{label}" is {read}, above "{other}", which is {most}.',
      reason: 'A part is never larger than the whole.',
      fix: 'Check the months and "{other}".',
      example: '520 people helped in a group of 500.',
    },
  },
  'LG-X065': {
    severity: 'error',
    zh: {
      message: '“{label}”是 {read}月，这次考核只算到 {last}月，没有可以考核的月份。',
      reason: '考核按开始运营以后各月的数据合计。',
      fix: '请核对“{label}”；这一期还没有运营、不参加考核的，请清空这张表。',
      example: '半年考核的基础数据表里，开始运营月份填了7。',
    },
    en: {
      message:
        '"{label}" is month {read}, this assessment ends with month {last}: there is nothing to assess.',
      reason: 'The assessment adds up the months from the start of operation on.',
      fix: 'Check "{label}", or clear this form where there is no assessment.',
      example: 'A half-year of an operator that starts in July.',
    },
  },
  'LG-X066': {
    severity: 'warning',
    zh: {
      message: '“{label}”是 {read}月，“{form}”里却有 {months} 的数据，仍计入考核。',
      reason: '开始运营以前不会有数据，两处总有一处不对。',
      fix: '请核对“{label}”；这几个月确实没有运营的，请清空那几行。',
      example: '开始运营月份填了4，月报里有1月的数据。',
    },
    en: {
      message: '"{label}" is month {read}, but "{form}" has figures for {months}; they are counted.',
      reason: 'There are no figures from before operation began.',
      fix: 'Check "{label}", or clear those rows.',
      example: 'Operation begins in April, and January has figures.',
    },
  },
} as const satisfies Record<string, Entry>
