"""Makes samples/quanzhou-2023: lists, a clean county and a county with errors. All names and numbers are invented.

usage: quanzhou.py lists OUT | quanzhou.py BLANKS OUT
(BLANKS: what `lingong template quanzhou-2023 --roster … --stations …` wrote)
"""

import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook

from filled import head_row, put
from yunmeng import people

COUNTIES = ["清源区", "洛江新区", "南屿市", "安溪谷县"]
SITES = [
    ("清源区", "清源区零工市场"),
    ("清源区", "清源区浮桥零工驿站"),
    ("洛江新区", "洛江新区零工市场"),
    ("洛江新区", "洛江新区万安零工驿站"),
    ("洛江新区", "洛江新区河市零工驿站"),
]
TICKS = ["营业执照或信用代码证书", "法定代表人身份证复印件", "场所证明材料", "认定申请表", "实施方案", "岗位推荐成功花名册", "工作考核自评表", "工作落实情况报告"]
MARKET, STATION = "零工市场", "零工驿站"


def recognition(name, kind, county, day, first="是", bought="否", span=(None, None)):
    return {"名称": name, "类型": kind, "所属县（市、区）": county, "具体地址": f"{county}人民路1号", "运营主体": "某某人力资源有限公司",
            "统一社会信用代码": "91350100M000100Y43", "法定代表人": "林某某", "联系电话": "13900001111", "场所来源": "租赁", "面积（㎡）": 320,
            "开始运营日期": "2024-01-15", "认定日期": day, "首次创建": first, "政府购买服务": bought, "购买服务起": span[0], "购买服务止": span[1]}


def application(name, kind, county, amount, once="是", performance="是", missing=()):
    return {"名称": name, "类型": kind, "所属县（市、区）": county, "申请年度": "2024", "申请一次性运维补助": once, "申请绩效补助": performance,
            "申请金额（元）": amount, "开户名称": "某某人力资源有限公司", "开户银行": "某某银行某某支行", "银行账号": "6222990000007654321",
            **{label: "否" if label in missing else "是" for label in TICKS}}


def row(name, kind, county, day, own, on_site=None, on=None):
    return {"名称": name, "类型": kind, "所属县（市、区）": county, "认定日期": day, "自评得分": own, "现场考核得分": on_site, "考核日期": on}


QINGYUAN = {
    "填报单位": "清源区人力资源和社会保障局", "填报人": "孙某某", "联系电话": "13900002222", "填报时间": "2024-12-02",
    "自评": [
        row("清源区零工市场", MARKET, "清源区", "2024-03-01", 94, 92.5, "2024-11-12"),
        row("清源区浮桥零工驿站", STATION, "清源区", "2024-04-08", 86, 84, "2024-11-13"),
    ],
    "认定": [
        recognition("清源区零工市场", MARKET, "清源区", "2024-03-01"),
        recognition("清源区浮桥零工驿站", STATION, "清源区", "2024-04-08"),
    ],
    "申请": [
        application("清源区零工市场", MARKET, "清源区", 160000),
        application("清源区浮桥零工驿站", STATION, "清源区", 50000),
    ],
    "花名册": {"清源区零工市场": people(0, 5), "清源区浮桥零工驿站": people(20, 4)},
}
LUOJIANG = {
    "填报单位": "洛江新区人力资源和社会保障局", "填报人": "李某某", "联系电话": "13900003333", "填报时间": "2024-12-03",
    "自评": [
        row("洛江新区零工市场", MARKET, "洛江新区", "2024-03-20", 88, 89.5, "2024-12-05"),   # a hole, and too late
        row("洛江新区万安零工驿站", STATION, "洛江新区", "2024-05-20", 81, 78, "2024-11-15"),  # not half a year
        row("洛江新区河市零工驿站", STATION, "洛江新区", "2023-10-08", 75),                    # before the scheme
    ],
    "认定": [
        recognition("洛江新区零工市场", MARKET, "洛江新区", "2024-03-20", bought="是", span=("2024-09-01", "2025-08-31")),
        recognition("洛江新区万安零工驿站", STATION, "洛江新区", "2024-05-20", first="否"),
        recognition("洛江新区河市零工驿站", STATION, "洛江新区", "2023-10-08", bought="是"),
    ],
    "申请": [
        application("洛江新区零工市场", MARKET, "洛江新区", 160000, missing=("场所证明材料",)),
        application("洛江新区万安零工驿站", STATION, "洛江新区", 20000, once="否"),
        application("洛江新区河市零工驿站", STATION, "洛江新区", "3万"),
    ],
    "花名册": {"洛江新区零工市场": people(40, 3), "洛江新区万安零工驿站": [], "洛江新区河市零工驿站": people(60, 2)},
}


def write(path, title, rows):
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for line in rows:
        sheet.append(line)
    for column, width in zip("AB", (16, 34)):
        sheet.column_dimensions[column].width = width
    book.save(path)


def lists(out):
    write(out / "县市区名册.xlsx", "名册", [["县（市、区）"], *[[county] for county in COUNTIES]])
    write(out / "市场驿站清单.xlsx", "清单", [["县（市、区）", "名称"], *[list(site) for site in SITES]])


def fill_rows(sheet, labels, rows):
    head, columns = head_row(sheet, labels)
    for index, line in enumerate(rows):
        sheet.cell(head + 1 + index, columns["序号"]).value = index + 1
        for label, value in line.items():
            sheet.cell(head + 1 + index, columns[label]).value = value


def fill(blank, county, out):
    book = load_workbook(blank)
    scores = next(sheet for sheet in book if sheet.title.startswith("附件6"))
    for label in ("填报单位", "填报人", "联系电话", "填报时间"):
        put(scores, label, county[label])
    fill_rows(scores, ["名称", "自评得分"], county["自评"])
    for form, facts in (("附件3", county["认定"]), ("附件4", county["申请"])):
        for sheet, one in zip((sheet for sheet in book if sheet.title.startswith(form)), facts):
            for label, value in one.items():
                put(sheet, label, value)
    rosters = (sheet for sheet in book if sheet.title.startswith("附件5"))
    for sheet, line in zip(rosters, county["自评"]):
        if county["花名册"][line["名称"]]:
            put(sheet, "填报时间", county["填报时间"])
            fill_rows(sheet, ["姓名", "身份证号"], county["花名册"][line["名称"]])
    book.save(out)


def main(blanks, out):
    (out / "收件").mkdir(parents=True, exist_ok=True)
    for name, county in (("清源区", QINGYUAN), ("洛江新区", LUOJIANG)):
        fill(blanks / f"{name}.xlsx", county, out / "收件" / f"{name}.xlsx")


if __name__ == "__main__":
    if sys.argv[1] == "lists":
        Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
        lists(Path(sys.argv[2]))
    else:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
