"""Fills in blank workbooks of `lingong template` as a person would: by the labels that stand on the sheets."""

from openpyxl import load_workbook

TITLES = {
    "村（社区）基层就业服务人员信息表": "附件1",
    "村（社区）高质量就业推进工作考核数据表": "附件2",
    "桐庐县零工驿站运行督查记录表": "附表1",
    "桐庐县零工驿站成效统计表": "附表2",
    "桐庐县零工驿站申报表": "附表3",
    "桐庐县零工驿站申报评分表": "附表4",
}


def squeezed(value):
    return "".join(str(value).split()).rstrip("：:") if value is not None else ""


def find(sheet, label, below=0):
    for row in sheet.iter_rows(min_row=below + 1):
        for cell in row:
            if squeezed(cell.value) == label:
                return cell
    raise LookupError(f"{sheet.title}: {label}")


def value_cell(sheet, label, below=0):
    """The first cell right of the label's merge."""
    cell = find(sheet, label, below)
    column = cell.column + 1
    for area in sheet.merged_cells.ranges:
        if cell.coordinate in area:
            column = area.max_col + 1
    return sheet.cell(cell.row, column)


def put(sheet, label, value, below=0):
    if value is not None:
        value_cell(sheet, label, below).value = value


def head_row(sheet, labels):
    for row in sheet.iter_rows():
        texts = [squeezed(cell.value) for cell in row]
        if all(label in texts for label in labels):
            return row[0].row, {text: index + 1 for index, text in enumerate(texts) if text}
    raise LookupError(f"{sheet.title}: {labels}")


def fill_personnel(sheet, town):
    put(sheet, "填报人", town["填报人"])
    put(sheet, "联系电话", town["联系电话"])
    row, columns = head_row(sheet, ["姓名", "所属村（社区）"])
    for index, person in enumerate(town.get("附件1", [])):
        for label, value in person.items():
            sheet.cell(row + 1 + index, columns[label]).value = value


def fill_villages(sheet, town):
    if not town.get("附件2"):
        return
    for label in ("乡镇街道", "填报人", "联系电话", "填报时间"):
        put(sheet, label, town[label])
    row, columns = head_row(sheet, ["村（社区）", "登记失业人员数"])
    place = {squeezed(sheet.cell(at, columns["村（社区）"]).value): at for at in range(row + 1, sheet.max_row + 1)}
    for facts in town["附件2"]:
        at = place[facts["村（社区）"]]
        for label, value in facts.items():
            if value is not None:
                sheet.cell(at, columns[label]).value = value


def fill_monthly(sheet, town):
    month = str(value_cell(sheet, "填报时间").value)
    number = month.replace("2024年", "").replace("月", "")
    row = find(sheet, "零工驿站名称").row + 2
    first = find(sheet, "线上").column
    for index, facts in enumerate(town.get("附表2", {}).get(number, [])):
        sheet.cell(row + index, 1).value = index + 1
        sheet.cell(row + index, 2).value = town["乡镇街道"]
        sheet.cell(row + index, 3).value = facts["零工驿站名称"]
        for offset, figure in enumerate([*facts["线上"], *facts["线下"]]):
            sheet.cell(row + index, first + offset).value = figure


def station_of(sheet, label, town):
    name = value_cell(sheet, label).value
    return next((station for station in town.get("驿站", []) if station["驿站名称"] == name), None)


def fill_application(sheet, town):
    station = station_of(sheet, "驿站名称", town)
    if not station or not station.get("附表3"):
        return
    for label, value in station["附表3"].items():
        put(sheet, label, value)


def fill_self_score(sheet, town):
    station = station_of(sheet, "驿站名称", town)
    if not station or not station.get("附表4"):
        return
    row, columns = head_row(sheet, ["编号", "自评打分"])
    for index, claim in enumerate(station["附表4"]):
        if claim is not None:
            sheet.cell(row + 1 + index, columns["自评打分"]).value = claim


def fill_inspection(sheet, town):
    station = station_of(sheet, "零工驿站名称", town)
    number = next((str(at) for at, name in enumerate("一二三四", start=1) if f"{name}季度" in sheet.title), None)
    facts = (station or {}).get("附表1", {}).get(number)
    if not facts:
        return
    put(sheet, "填报时间", facts["填报时间"])
    row = find(sheet, "问题描述")
    for index, (problem, measure) in facts.get("问题", {}).items():
        sheet.cell(row.row + int(index), row.column).value = problem
        sheet.cell(row.row + int(index), row.column + 1).value = measure


FILL = {
    "附件1": fill_personnel,
    "附件2": fill_villages,
    "附表1": fill_inspection,
    "附表2": fill_monthly,
    "附表3": fill_application,
    "附表4": fill_self_score,
}


def fill_blank(blank, town, path):
    """Writes the town's facts into its blank workbook and saves it under another name."""
    book = load_workbook(blank)
    for sheet in book:
        titles = {squeezed(cell.value) for row in sheet.iter_rows(max_row=6) for cell in row}
        form = next((form for title, form in TITLES.items() if title in titles), None)
        if form:
            FILL[form](sheet, town)
    book.save(path)
