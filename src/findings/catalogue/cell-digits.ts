import type { Entry } from '../entry.ts'

/** Findings of layer C about several numbers in one cell, and numbers that are names: phones, IDs, accounts (061–). */
export const DIGIT_FINDINGS = {
  'LG-C061': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，没有填全，或者与表样的写法不同，读不出每一项人数。',
      reason: '一格里有几个数，每个数前面的字样用来区分它们，不能省略，也不能只填一个。',
      fix: '请按这样的写法填：{suggestion}。',
      example: '只写了“3人”，没有写总数和专职各是多少。',
    },
    en: {
      message: 'Reads "{read}"; not every number could be found.',
      reason: 'The words before each number tell them apart.',
      fix: 'Write it like this: {suggestion}.',
      example: 'Only "3" without saying of what.',
    },
  },
  'LG-C062': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，人数要用阿拉伯数字。',
      reason: '程序不替填报人猜数：猜错了会影响得分和经费。',
      fix: '请改为：{suggestion}。',
      example: '“总数三人，其中专职一人”。',
    },
    en: {
      message: 'Reads "{read}"; digits are expected.',
      reason: 'Nothing is guessed: a wrong guess would change scores and money.',
      fix: 'Change it to: {suggestion}.',
      example: 'Numbers spelled out in Chinese.',
    },
  },
  'LG-C071': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，这个号码以数字格式保存，超过 15 位，后面的数字已经丢失。',
      reason: 'Excel 的数字只保留 15 位，第 16 位起会变成 0。',
      fix: '请把单元格格式改为“文本”，再重新输入号码。',
      example: '18 位身份证号显示为 3.30122E+17。',
    },
    en: {
      message: 'Reads "{read}", a number of more than 15 digits: its last digits are lost.',
      reason: 'Excel keeps 15 digits of a number.',
      fix: 'Set the cell to text and type the number again.',
      example: 'An 18-digit ID stored as a number.',
    },
  },
  'LG-C072': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，身份证号以数字格式保存，末尾的数字已经丢失或不可靠。',
      reason: 'Excel 的数字只保留 15 位，18 位身份证号的后三位会变成 0；即使看上去对，也不能当作原来的号码。',
      fix: '请把单元格格式改为“文本”，再重新输入身份证号。',
      example: '身份证号显示为 3.50502E+17。',
    },
    en: {
      message: 'Reads "{read}", an ID number stored as a number: its last digits are lost or not reliable.',
      reason: 'Excel keeps 15 digits of a number; an ID number has 18.',
      fix: 'Set the cell to text and type the ID number again.',
      example: 'An ID number shown as 3.50502E+17.',
    },
  },
  'LG-C073': {
    severity: 'warning',
    zh: {
      message: '读到“{read}”，共 {count} 位；身份证号应为 18 位数字，最后一位可以是 X。',
      reason: '公民身份号码（GB 11643）是 17 位数字加一位校验码。',
      fix: '请对照身份证改正。',
      example: '少输了一位，只有 17 位。',
    },
    en: {
      message: 'Reads "{read}", {count} characters; an ID number has 18 digits, the last may be X.',
      reason: 'An ID number (GB 11643) has 17 digits and a check digit.',
      fix: 'Correct it from the ID card.',
      example: 'Only 17 characters.',
    },
  },
  'LG-C074': {
    severity: 'warning',
    zh: {
      message: '读到“{read}”，身份证号的出生日期或校验码不对，有数字输错了。',
      reason: '最后一位由前 17 位算出（GB 11643），对不上说明至少有一位输错。',
      fix: '请对照身份证改正。',
      example: '有两位数字输反了。',
    },
    en: {
      message: 'Reads "{read}": the day of birth or the check digit of the ID number is wrong.',
      reason: 'The last character follows from the 17 before it (GB 11643).',
      fix: 'Correct it from the ID card.',
      example: 'Two digits changed places.',
    },
  },
  'LG-C075': {
    severity: 'error',
    zh: {
      message: '读到“{read}”，不像银行账号：应是 6 至 32 位数字。',
      reason: '账号里有别的字符或者位数不对就无法付款。',
      fix: '请对照开户资料填完整的账号，只填数字，格式设为“文本”。',
      example: '账号一栏写了“同上”。',
    },
    en: {
      message: 'Reads "{read}"; a bank account has 6 to 32 digits and nothing else.',
      reason: 'Nothing can be paid into an account with other characters or digits missing.',
      fix: "Write all of the account's digits and nothing else, as text.",
      example: '"As above" in the column of accounts.',
    },
  },
  'LG-C076': {
    severity: 'warning',
    zh: {
      message: '读到“{read}”，统一社会信用代码应为 18 位，并且校验码正确。',
      reason: '最后一位由前 17 位算出（GB 32100），代码里没有字母 I、O、S、V、Z。',
      fix: '请对照营业执照改正。',
      example: '把数字 0 输成了字母 O。',
    },
    en: {
      message: 'Reads "{read}"; a credit code has 18 characters and a right check character.',
      reason: 'The last character follows from the 17 before it (GB 32100).',
      fix: 'Correct it from the business licence.',
      example: 'The letter O where the digit 0 should be.',
    },
  },
} as const satisfies Record<string, Entry>
