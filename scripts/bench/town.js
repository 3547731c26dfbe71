// A town's workbook as a clerk's spreadsheet program leaves it: 8 sheets, 300 filled rows: 26 villages, 240 persons on
// the list, three stations in four months, one application with its self-score.
import exceljs from 'exceljs'

const VILLAGE =
  `序号 村（社区） 延期5天以上未服务人数 登记失业人员数 其中参加县内培训人数 就业信息角 零工信息漏报次数
  待遇入卡和追回形成闭环 高校毕业生摸底调查已完成 市级高质量就业村得分 重点群体就业服务人数 已上报创业合作村
  国家级宣传或典型 省级宣传或典型 市级宣传或典型 备注`.split(/\s+/)
const FIGURES = ['发布岗位数量', '求职人数', '达成意向人数']

/** Writes the workbook of one town; `town` makes names differ from file to file. */
export async function writeTown(file, town) {
  const book = new exceljs.Workbook()
  personnel(book.addWorksheet('附件1'), town, 240)
  villages(book.addWorksheet('附件2'), town, 26)
  for (let month = 1; month <= 4; month += 1) monthly(book.addWorksheet(`附表2-${month}月`), town, month, 3)
  application(book.addWorksheet('附表3'), town)
  selfScore(book.addWorksheet('附表4'), town)
  await book.xlsx.writeFile(file)
}

const boxed = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
}

function lines(sheet, head, rows) {
  for (const [index, row] of [...head, ...rows].entries()) {
    const written = sheet.getRow(index + 1)
    written.values = row
    if (index >= head.length) written.eachCell((cell) => (cell.border = boxed))
  }
}

function personnel(sheet, town, count) {
  const rows = range(count).map((n) => [
    n + 1,
    `王某${town}${n}`,
    `测试${town}镇`,
    `第${(n % 26) + 1}村`,
    `139${String(town * 1000 + n).padStart(8, '0')}`,
  ])
  lines(
    sheet,
    [
      ['村（社区）基层就业服务人员信息表'],
      ['填报人：王某某　联系电话：13900000001'],
      ['序号', '姓名', '所属乡镇街道', '所属村（社区）', '联系电话', '备注'],
    ],
    rows,
  )
}

function villages(sheet, town, count) {
  const rows = range(count).map((n) => [
    n + 1,
    `第${n + 1}村`,
    n % 4,
    10 + n,
    5 + (n % 6),
    '正常维护',
    n % 3,
    '是',
    '是',
    60 + (n % 40),
    n % 9,
    '否',
    0,
    0,
    n % 2,
  ])
  lines(
    sheet,
    [
      ['村（社区）高质量就业推进工作考核数据表'],
      [`乡镇街道：测试${town}镇　填报人：王某某　联系电话：13900000001　填报时间：2024-10-20`],
      VILLAGE,
    ],
    rows,
  )
}

function monthly(sheet, town, month, count) {
  const rows = range(count).map((n) => [
    n + 1,
    `测试${town}镇`,
    station(town, n),
    20 + n + month,
    10 + n,
    4,
    30,
    15,
    6,
  ])
  lines(
    sheet,
    [
      ['桐庐县零工驿站成效统计表'],
      [`填报镇街：测试${town}镇　填报时间：2024年${month}月`],
      ['序号', '乡镇街道', '零工驿站名称', '线上', '', '', '线下'],
      ['', '', '', ...FIGURES, ...FIGURES],
    ],
    rows,
  )
}

function application(sheet, town) {
  lines(
    sheet,
    [['桐庐县零工驿站申报表']],
    [
      ['驿站名称', station(town, 0), '所在乡镇街道', `测试${town}镇`],
      ['所在村（社区）', '第1村', '具体地址', '便民服务中心一楼'],
      ['运营时间', '2024-01-10', '驿站性质', '公益性'],
      ['管理运营方式', '政府管理运营'],
      ['驿站面积', 80, '联系人及电话', '钱某某 0571-58000001'],
      ['工作人员', '总数 3 人，其中专职 1 人'],
      ['月均招聘用工主体数', 12, '月均发布岗位数', 53],
      ['月均求职人数', 25, '月均达成就业意向人数', 10],
      ['填表人', '钱某某', '填报时间', '2024-09-20'],
    ],
  )
}

function selfScore(sheet, town) {
  const claims = [10, 10, 10, 10, 10, 10, 10, 4, 20, 0]
  lines(
    sheet,
    [['桐庐县零工驿站申报评分表'], ['驿站名称', station(town, 0)], ['编号', '项目细则', '分值', '自评打分']],
    claims.map((claim, n) => [n + 1, '细则', n === 9 ? '/' : 10, claim]),
  )
}

const station = (town, n) => `测试${town}镇第${n + 1}号零工驿站`
const range = (count) => Array.from({ length: count }, (_, index) => index)
