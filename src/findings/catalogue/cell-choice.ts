import type { Entry } from '../entry.ts'

/** Findings of layer C about choices and ticks (014, 015, 041–045). */
export const CHOICE_FINDINGS = {
  'LG-C014': {
    severity: 'notice',
    zh: {
      message: '读到“{read}”，按“{value}”处理。',
      reason: '√、×、Y、N、1、0 等都能读成 是 或 否。',
      fix: '不用改；下次可直接填 是 或 否。',
      example: '“√”按“是”处理。',
    },
    en: {
      message: 'Reads "{read}", taken as {value}.',
      reason: 'Ticks, Y/N and 1/0 are read as yes or no.',
      fix: 'No action needed.',
      example: 'A tick is taken as 是.',
    },
  },
  'LG-C015': {
    severity: 'notice',
    zh: {
      message: '读到“{read}”，按“{value}”处理。',
      reason: '只差空格或全角半角，能确定是哪一项。',
      fix: '不用改。',
      example: '“正常 维护”按“正常维护”处理。',
    },
    en: {
      message: 'Reads "{read}", taken as {value}.',
      reason: 'It differs by spaces or width only.',
      fix: 'No action needed.',
      example: 'A choice with a space in it.',
    },
  },
  'LG-C041': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填 {choices} 中的一个。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请改为“{suggestion}”。',
      example: '“公益”：请改为“公益性”。',
    },
    en: {
      message: 'Reads "{read}"; one of {choices} is expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Change it to "{suggestion}".',
      example: 'A choice that was shortened.',
    },
  },
  'LG-C042': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填 {choices} 中的一个。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请填 {choices} 中的一个。',
      example: '“就业信息角”写“有”。',
    },
    en: {
      message: 'Reads "{read}"; one of {choices} is expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Choose one of {choices}.',
      example: '"Yes" where one of three states is expected.',
    },
  },
  'LG-C043': {
    severity: 'error',
    zh: {
      message: '选了不止一项：{chosen}（读到“{read}”）。',
      reason: '这一栏只能选一项。',
      fix: '请只保留一项；有方框的，其余恢复为 □。',
      example: '公益性和经营性都打了勾。',
    },
    en: {
      message: 'Has more than one choice: {chosen} (read "{read}").',
      reason: 'Only one choice may be made.',
      fix: 'Keep one tick.',
      example: 'Two boxes are ticked.',
    },
  },
  'LG-C044': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，只有打叉的方框，看不出选的是哪一项。',
      reason: '☒、× 有人用来表示选中，有人用来表示不选。',
      fix: '请把选中的一项前面改为 ☑，其余改为 □。',
      example: '□公益性 ☒经营性 □混合型。',
    },
    en: {
      message: 'Reads "{read}": only crosses, no tick.',
      reason: 'A cross may mean either yes or no.',
      fix: 'Put ☑ before the one that is meant.',
      example: 'A crossed box among empty ones.',
    },
  },
  'LG-C045': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这里要填 {wanted}。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请填 {wanted}。',
      example: '“基本完成”“无”都不能用。',
    },
    en: {
      message: 'Reads "{read}"; {wanted} is expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Type {wanted}.',
      example: '"Mostly done".',
    },
  },
} as const satisfies Record<string, Entry>
