"""Makes samples/longli-2025: an operator's clean year, and one with errors and duties that are not met.

usage: longli.py BLANK OUT    (BLANK: what `lingong template longli-2025` wrote)
"""

import sys
from pathlib import Path

from openpyxl import load_workbook

from filled import head_row, put

COLUMNS = [
    "收集岗位信息数", "现场招聘会场次", "参会企业数（最少一场）", "促成培训人数", "求职登记人数", "创业咨询人次",
    "困难零工帮扶人次", "纠纷调解件数", "报送日期",
]
TICKS = [
    "门牌标识", "办公桌椅", "办公电脑", "信息发布屏", "休息桌椅", "资料复印设备", "疏散通道和安全出口", "消防设备",
    "组织结构清晰", "服务流程清晰", "服务事项清单", "求职登记台账", "岗位信息台账", "创业咨询台账", "困难帮扶台账",
    "服务热线和投诉方式公开", "首问负责制", "限时办结制", "一次性告知制",
]
# from April 2025 to March 2026
CLEAN_YEAR = {
    4: [8, 1, 6, 0, 21, 2, 3, 0, "2025-05-06"],
    5: [11, 1, 7, 3, 25, 4, 2, 1, "2025-06-05"],
    6: [9, 1, 5, 0, 18, 1, 4, 0, "2025-07-04"],
    7: [7, 1, 5, 5, 16, 2, 2, 0, "2025-08-05"],
    8: [10, 1, 6, 2, 22, 3, 5, 2, "2025-09-05"],
    9: [14, 2, 8, 4, 31, 5, 3, 0, "2025-10-09"],
    10: [12, 1, 9, 0, 27, 2, 3, 1, "2025-11-05"],
    11: [9, 1, 6, 3, 20, 2, 2, 0, "2025-12-04"],
    12: [8, 1, 5, 2, 17, 1, 6, 0, "2026-01-06"],
    1: [6, 1, 5, 0, 14, 1, 4, 0, "2026-02-05"],
    2: [5, 1, 7, 1, 12, 0, 8, 1, "2026-03-05"],
    3: [16, 1, 11, 3, 38, 6, 4, 0, "2026-04-07"],
}
CLEAN = {
    "运营机构": "龙里县青禾人力资源有限公司",
    "facts": {"合同起始月份": "2025年4月", "合同金额（元）": 118600, "面积（㎡）": 36.5, "服务人员数": 2},
    "no": {}, "months": CLEAN_YEAR,
}
WRONG = {
    "运营机构": "龙里县松岭劳务有限公司",
    "facts": {"合同起始月份": "2025年4月", "合同金额（元）": 128000, "面积（㎡）": 18, "服务人员数": "两人"},
    "no": {"消防设备": "否", "限时办结制": None, "创业咨询台账": "有"},
    "months": {
        4: [5, 1, 3, 0, 11, 1, 0, 0, "2025-05-12"],
        5: [4, 0, None, 0, 9, 0, 1, 0, "2025-06-05"],
        6: ["约10", 1, 6, 2, 12, 1, 1, 0, "2025-07-04"],
        7: [6, 1, 5, 0, 13, None, 2, 0, "2025.10"],
    },
}


def fill(blank, operator, out):
    book = load_workbook(blank)
    sheet = book["驿站履约情况表"]
    put(sheet, "驿站名称", "冠山街道兴龙社区零工驿站")
    put(sheet, "运营机构", operator["运营机构"])
    for label, value in operator["facts"].items():
        put(sheet, label, value)
    for label in TICKS:
        put(sheet, label, operator["no"].get(label, "是"))
    sheet = book["月度服务报表"]
    head = {"驿站名称": "冠山街道兴龙社区零工驿站", "运营机构": operator["运营机构"], "年度": 2025, "填报人": "王某某", "联系电话": "0854-5612345"}
    for label, value in head.items():
        put(sheet, label, value)
    top, columns = head_row(sheet, COLUMNS)
    for month, figures in operator["months"].items():
        for label, figure in zip(COLUMNS, figures):
            sheet.cell(top + month, columns[label]).value = figure
    book.save(out)


def main(blank, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    fill(blank, CLEAN, out / "全年履约.xlsx")
    fill(blank, WRONG, out / "履约-有错误.xlsx")


if __name__ == "__main__":
    main(*sys.argv[1:])
