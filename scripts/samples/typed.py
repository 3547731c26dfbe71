"""Forms typed by hand after the document: plain cells and merges, written by openpyxl or by XlsxWriter."""

from datetime import date

VILLAGE_COLUMNS = [
    "序号", "村（社区）", "延期5天以上未服务人数", "登记失业人员数", "其中参加县内培训人数", "就业信息角",
    "零工信息漏报次数", "待遇入卡和追回形成闭环", "高校毕业生摸底调查已完成", "市级高质量就业村得分",
    "重点群体就业服务人数", "已上报创业合作村", "国家级宣传或典型", "省级宣传或典型", "市级宣传或典型", "备注",
]
PERSONNEL_COLUMNS = ["序号", "姓名", "所属乡镇街道", "所属村（社区）", "联系电话", "备注"]
FIGURES = ["发布岗位数量", "求职人数", "达成意向人数"]
PRINTED_STANDARDS = ["选址", "窗口与展示", "培训场地", "设施设备", "名称规范", "人员服务", "服务台账", "每月报送", "特色服务", "加分"]
RIGHT_OF = {"所在乡镇街道": "驿站名称", "驿站性质": "运营时间", "联系人及电话": "驿站面积",
            "月均发布岗位数": "月均招聘用工主体数", "月均达成就业意向人数": "月均求职人数"}


class Sheet:
    """Cells and merges of one sheet, 1-based, independent of any library."""

    def __init__(self, name):
        self.name, self.cells, self.merges = name, {}, []

    def put(self, row, column, value):
        if value is not None and value != "":
            self.cells[row, column] = value

    def line(self, row, values):
        for column, value in enumerate(values, start=1):
            self.put(row, column, value)

    def merge(self, top, left, bottom, right):
        self.merges.append((top, left, bottom, right))


def contact_line(town):
    return f"填报人：{town['填报人']}　　联系电话：{town['联系电话']}"


def personnel(town):
    sheet = Sheet("人员")
    sheet.put(1, 1, "附件1")
    sheet.put(2, 1, "村（社区）基层就业服务人员信息表")
    sheet.merge(2, 1, 2, 6)
    sheet.put(3, 1, "  " + contact_line(town))
    sheet.line(4, PERSONNEL_COLUMNS)
    for index, person in enumerate(town["附件1"]):
        sheet.line(5 + index, [index + 1] + [person.get(label) for label in PERSONNEL_COLUMNS[1:]])
    return sheet


def village_facts(town):
    sheet = Sheet("考核")
    sheet.put(1, 1, "附件2")
    sheet.put(2, 1, "村（社区）高质量就业推进工作考核数据表")
    sheet.merge(2, 1, 2, len(VILLAGE_COLUMNS))
    sheet.put(3, 1, f"乡镇街道：{town['乡镇街道']}　{contact_line(town)}　填报时间：{town['填报时间']}")
    sheet.line(4, VILLAGE_COLUMNS)
    for index, row in enumerate(town["附件2"]):
        sheet.line(5 + index, [index + 1] + [row.get(label) for label in VILLAGE_COLUMNS[1:]])
    return sheet


def monthly(town, month, rows):
    sheet = Sheet(f"{month}月成效")
    sheet.put(1, 1, "附表2")
    sheet.put(3, 1, "桐庐县零工驿站成效统计表")
    sheet.merge(3, 1, 3, 9)
    sheet.put(4, 1, f"填报镇街：{town['乡镇街道']}　　　填报时间：2024年{month}月")
    sheet.line(5, ["序号", "乡镇街道", "零工驿站名称", "线上", None, None, "线下"])
    sheet.line(6, [None] * 3 + FIGURES + FIGURES)
    for column in (1, 2, 3):
        sheet.merge(5, column, 6, column)
    sheet.merge(5, 4, 5, 6)
    sheet.merge(5, 7, 5, 9)
    for index, row in enumerate(rows):
        sheet.line(7 + index, [index + 1, town["乡镇街道"], row["零工驿站名称"], *row["线上"], *row["线下"]])
    return sheet


def application(town, station):
    sheet = Sheet(f"申报{station['序']}")
    facts = station["附表3"]
    sheet.put(1, 1, "附表3")
    sheet.put(2, 1, "桐庐县零工驿站申报表")
    sheet.merge(2, 1, 2, 4)
    sheet.put(3, 1, f"申报单位：（盖章） {town['乡镇街道']}")
    row = 4
    for label, value in facts.items():
        if label in ("填表人", "联系方式", "填报时间"):
            continue
        if label in RIGHT_OF and RIGHT_OF[label] in facts:
            sheet.put(row - 1, 3, label)
            sheet.put(row - 1, 4, value)
            continue
        sheet.put(row, 1, label)
        sheet.put(row, 2, value)
        row += 1
    for label in ("驿站简介（重点突出特色及成效）", "乡镇街道推荐意见", "县人力社保部门意见", "其他需要说明事项"):
        sheet.put(row, 1, label)
        sheet.merge(row, 2, row, 4)
        row += 1
    foot = f"填表人：{facts['填表人']}　　　　联系方式：{facts['联系方式']}　填报时间：{facts['填报时间']}"
    sheet.put(row, 1, foot)
    return sheet


def self_score(station):
    sheet = Sheet(f"评分{station['序']}")
    sheet.put(1, 1, "附表4")
    sheet.put(2, 1, "桐庐县零工驿站申报评分表")
    sheet.merge(2, 1, 2, 4)
    sheet.put(3, 1, f"驿站名称：{station['驿站名称']}")
    sheet.line(4, ["编号", "项目细则", "分值", "自评打分"])
    for number, claim in enumerate(station["附表4"], start=1):
        points = "/" if number == 10 else 20 if number == 9 else 10
        sheet.line(4 + number, [number, PRINTED_STANDARDS[number - 1], points, claim])
    return sheet


def sheets_of(town):
    """Every form of a town that has facts, one sheet each."""
    sheets = []
    if town.get("附件1"):
        sheets.append(personnel(town))
    if town.get("附件2"):
        sheets.append(village_facts(town))
    for month, rows in sorted(town.get("附表2", {}).items(), key=lambda entry: int(entry[0])):
        sheets.append(monthly(town, month, rows))
    for station in town.get("驿站", []):
        if station.get("附表3"):
            sheets.append(application(town, station))
        if station.get("附表4"):
            sheets.append(self_score(station))
    return sheets


def write_openpyxl(sheets, path):
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        target = book.create_sheet(sheet.name)
        for (row, column), value in sheet.cells.items():
            target.cell(row, column, value)
        for top, left, bottom, right in sheet.merges:
            target.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    book.save(path)


def write_xlsxwriter(sheets, path):
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    dates = book.add_format({"num_format": "yyyy-mm-dd"})
    for sheet in sheets:
        target = book.add_worksheet(sheet.name)
        merged = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        for (row, column), value in sheet.cells.items():
            if (row, column) in merged:
                bottom, right = merged[row, column]
                target.merge_range(row - 1, column - 1, bottom - 1, right - 1, value)
            elif isinstance(value, date):
                target.write_datetime(row - 1, column - 1, value, dates)
            else:
                target.write(row - 1, column - 1, value)
        for (top, left), (bottom, right) in merged.items():
            if (top, left) not in sheet.cells:
                target.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")
    book.close()
