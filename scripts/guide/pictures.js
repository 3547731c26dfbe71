// What is shown in the guide, in the order in which it is made: later pictures show what earlier commands wrote.

import { tamper } from './tamper.js'

const CHOOSE = '拖到这里：'
const LISTS = '--roster 名册.xlsx --stations 零工驿站清单.xlsx'
const ONE_TOWN = '松岭乡-评分结果.xlsx'

/**
 * terminal: a command, and what its console shows in the end. sheet: a workbook, the first words of the page, and what is
 * cut out of it. page: an HTML file. prepare: what is done before.
 */
export const PICTURES = [
  { name: '菜单', terminal: { command: '', waitsFor: CHOOSE, rows: 12 } },
  { name: '生成空白表', terminal: { command: `template tonglu-2024 ${LISTS} -o 空白表` } },
  {
    name: '空白表',
    sheet: {
      file: ['空白表', '青禾镇.xlsx'],
      find: '附件2村（社区）',
      crop: [0.03, 0.05, 0.66, 0.3],
      title: '青禾镇.xlsx　附件2 考核数据',
    },
  },
  { name: '检查', terminal: { command: 'score 松岭乡.xlsx', rows: 32 } },
  {
    name: '校验结果',
    sheet: {
      file: [ONE_TOWN],
      find: '校验结果',
      crop: [0.02, 0.03, 0.78, 0.36],
      title: `${ONE_TOWN}　校验结果`,
    },
  },
  {
    name: '标注',
    sheet: {
      file: [ONE_TOWN],
      find: '附件2村（社区）',
      crop: [0.03, 0.05, 0.66, 0.3],
      title: `${ONE_TOWN}　附件2 考核数据`,
    },
  },
  {
    name: '评分明细',
    sheet: {
      file: [ONE_TOWN],
      find: '评分明细',
      crop: [0.02, 0.03, 0.72, 0.4],
      title: `${ONE_TOWN}　评分明细`,
    },
  },
  { name: '代为改好', terminal: { command: 'score 望江街道.xlsx --fix', rows: 80, head: 2, tail: 16 } },
  { name: '代码', terminal: { command: 'explain LG-C021' } },
  { name: '可以报送', terminal: { command: 'score 青禾镇.xlsx', rows: 32 } },
  { name: '全县汇总', terminal: { command: `batch 收件 ${LISTS} -o 结果`, rows: 80, head: 4, tail: 26 } },
  {
    name: '分配汇总',
    sheet: {
      file: ['结果', '资金分配汇总.xlsx'],
      find: '分配汇总表',
      crop: [0.03, 0.05, 0.7, 0.26],
      title: '资金分配汇总.xlsx　按乡镇汇总',
    },
  },
  {
    name: '未报送名单',
    sheet: {
      file: ['结果', '资金分配汇总.xlsx'],
      find: '未报送名单',
      crop: [0.03, 0.03, 0.94, 0.4],
      title: '资金分配汇总.xlsx　未报送名单',
    },
  },
  {
    name: '评审表',
    sheet: {
      file: ['结果', '评审表.xlsx'],
      find: '评审表',
      crop: [0.03, 0.05, 0.94, 0.4],
      title: '评审表.xlsx',
    },
  },
  {
    name: '公示表',
    sheet: {
      file: ['结果', '公示表.xlsx'],
      find: '公示表',
      crop: [0.03, 0.03, 0.94, 0.5],
      title: '公示表.xlsx',
    },
  },
  {
    name: '口径与规则',
    sheet: {
      file: ['结果', '资金分配汇总.xlsx'],
      find: '口径与规则',
      crop: [0.02, 0.03, 0.62, 0.3],
      title: '资金分配汇总.xlsx　口径与规则',
    },
  },
  { name: '为什么', terminal: { command: 'explain 结果 青禾镇/荷塘村', rows: 80, head: 24 } },
  { name: '数据不全', terminal: { command: 'explain 结果 松岭乡/竹坞村', rows: 80, head: 14 } },
  { name: '网页', page: { file: ['结果', 'report.html'], width: 1000, height: 1150 } },
  { name: '试算', terminal: { command: 'whatif 结果 --set base=6000', rows: 40 } },
  {
    name: '核对',
    prepare: (stage) => tamper(stage.file('结果', '公示表.xlsx')),
    terminal: { command: `verify 结果 收件 ${LISTS}`, rows: 40 },
  },
]
