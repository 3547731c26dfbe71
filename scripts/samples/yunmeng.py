"""Makes samples/yunmeng-2024: a list of stations, a clean town and a town with errors. All names and numbers are invented.

usage: yunmeng.py lists OUT | yunmeng.py BLANKS OUT    (BLANKS: what `lingong template yunmeng-2024 --stations …` wrote)
"""

import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook

from filled import head_row, put

STATIONS = [
    ("清河镇", "清河镇零工驿站"),
    ("清河镇", "清河镇北环家门口就业服务站"),
    ("石桥镇", "石桥镇零工驿站"),
    ("石桥镇", "石桥镇西街家门口就业服务站"),
    ("石桥镇", "石桥镇东岭零工驿站"),
]
PARTS = ["驿站建设得分", "政策体系得分", "管理运营得分", "服务保障得分"]
TICKS = ["已附岗位推荐成功花名册", "已附工作考核评分表", "已附工作实施方案落实情况报告"]
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def id_number(birth, serial):
    """An invented number of a place that is none (429999), with the right check digit."""
    digits = f"429999{birth}{serial:03d}"
    return digits + "10X98765432"[sum(w * int(d) for w, d in zip(WEIGHTS, digits)) % 11]


def person(index, birth, serial, **other):
    return {"姓名": f"{'赵钱孙李周吴郑王'[index % 8]}某某", "性别": "男" if serial % 2 else "女", "身份证号": id_number(birth, serial),
            "联系电话": f"139000{index:05d}", "推荐单位": "云梦县某某服饰有限公司", "推荐岗位": "缝纫工", "上岗时间": "2024-10-15", **other}


def people(first, count):
    return [person(first + index, f"19{80 + (first + index) % 15}0{1 + index % 9}12", 11 + first + index) for index in range(count)]


def application(name, kind, town, amount, ticks=("是", "是", "是"), rectified="不适用", account="6222990000001234567"):
    return {"站点名称": name, "站点类型": kind, "所属乡镇街道": town, "具体地址": f"{town}人民路1号", "运营主体": "某某人力资源服务部",
            "负责人": "钱某某", "联系电话": "13900001111", "申请年度": "2024", "申请金额（元）": amount, "开户名称": "某某人力资源服务部",
            "开户银行": "某某银行某某支行", "银行账号": account, **dict(zip(TICKS, ticks)), "整改完成": rectified}


def row(name, kind, town, parts, total, county=None):
    return {"站点名称": name, "站点类型": kind, "所属乡镇街道": town, **dict(zip(PARTS, parts)), "自评总分": total, "县级考核得分": county}


GIG, DOOR = "零工驿站", "家门口就业服务站"
QINGHE = {
    "填报单位": "清河镇人民政府", "年度": "2024", "填报人": "孙某某", "联系电话": "13900002222", "填报时间": "2024-12-10",
    "评分": [
        row("清河镇零工驿站", GIG, "清河镇", [24, 22, 24, 23], 93, 92.5),
        row("清河镇北环家门口就业服务站", DOOR, "清河镇", [20, 21, 20, 22], 83, 81),
    ],
    "申请": [
        application("清河镇零工驿站", GIG, "清河镇", 60000),
        application("清河镇北环家门口就业服务站", DOOR, "清河镇", 15000, rectified="是"),
    ],
    "花名册": {"清河镇零工驿站": people(0, 6), "清河镇北环家门口就业服务站": people(20, 4)},
}
SHARED = people(40, 3)
SHIQIAO = {
    "填报单位": "石桥镇人民政府", "年度": "2024", "填报人": "李某某", "联系电话": "13900003333", "填报时间": "2024-12-12",
    "评分": [
        row("石桥镇零工驿站", GIG, "石桥镇", [22, 20, 21, 20], 85, 84),       # parts make 83
        row("石桥镇西街家门口就业服务站", DOOR, "石桥镇", [18, 18, 17, 19], 72),  # the county has not scored yet
        row("石桥镇东岭零工驿站", GIG, "石桥镇", [15, 14, 16, "约20"], 66, 65),
    ],
    "申请": [
        application("石桥镇零工驿站", GIG, "石桥镇", 60000, ticks=("是", "是", "否"), rectified="否"),
        application("石桥镇西街家门口就业服务站", DOOR, "石桥镇", 10000, account=6222990000001234567),
        None,
    ],
    "花名册": {
        "石桥镇零工驿站": [*SHARED, SHARED[0], person(50, "19850612", 77, 身份证号="429999198506120770")],
        "石桥镇西街家门口就业服务站": [],
        "石桥镇东岭零工驿站": [SHARED[1], person(60, "19900101", 31, 身份证号=429999199001010313)],
    },
}


def lists(out):
    book = Workbook()
    sheet = book.active
    sheet.title = "站点清单"
    for line in [["乡镇街道", "村（社区）", "站点名称"], *[[town, None, name] for town, name in STATIONS]]:
        sheet.append(line)
    for column, width in zip("ABC", (14, 16, 34)):
        sheet.column_dimensions[column].width = width
    book.save(out / "站点清单.xlsx")


def fill_rows(sheet, labels, rows):
    head, columns = head_row(sheet, labels)
    for index, line in enumerate(rows):
        sheet.cell(head + 1 + index, columns["序号"]).value = index + 1
        for label, value in line.items():
            sheet.cell(head + 1 + index, columns[label]).value = value


def fill(blank, town, out):
    book = load_workbook(blank)
    scores = book["工作考核评分表"]
    for label in ("填报单位", "年度", "填报人", "联系电话", "填报时间"):
        put(scores, label, town[label])
    fill_rows(scores, ["站点名称", "自评总分"], town["评分"])
    names = [line["站点名称"] for line in town["评分"]]
    applications = [sheet for sheet in book if sheet.title.startswith("申请表")]
    rosters = [sheet for sheet in book if sheet.title.startswith("花名册")]
    for sheet, facts in zip(applications, town["申请"]):
        for label, value in (facts or {}).items():
            put(sheet, label, value)
    for sheet, name in zip(rosters, names):
        people_of = town["花名册"][name]
        if people_of:
            put(sheet, "填报时间", town["填报时间"])
            fill_rows(sheet, ["姓名", "身份证号"], people_of)
    book.save(out)


def main(blanks, out):
    (out / "收件").mkdir(parents=True, exist_ok=True)
    for name, town in (("清河镇", QINGHE), ("石桥镇", SHIQIAO)):
        fill(blanks / f"{name}.xlsx", town, out / "收件" / f"{name}.xlsx")


if __name__ == "__main__":
    if sys.argv[1] == "lists":
        Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
        lists(Path(sys.argv[2]))
    else:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
