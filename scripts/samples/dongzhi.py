"""Makes samples/dongzhi-2025: one operator's clean year, and a half-year with errors.

usage: dongzhi.py BLANK OUT    (BLANK: what `lingong template dongzhi-2025` wrote)
"""

import sys
from pathlib import Path

from openpyxl import load_workbook

from filled import head_row, put

COLUMNS = [
    "通过零工市场新增就业人数", "失业和就业困难人员再就业帮扶人数", "推荐灵活就业人次", "其中零工作坊人数",
    "新增服务招聘企业数", "沟通走访企业数", "发布岗位数", "其中新增有效岗位数", "常态业务服务人次", "技能培训场次",
    "技能培训人数", "招聘推介活动场次", "招聘会邀请企业数（最少一场）", "公告栏政策更新次数", "系统安全检查次数",
]
YEAR = {
    1: [121, 25, 132, 4, 12, 11, 183, 171, 428, 1, 22, 1, 21, 8, 2],
    2: [116, 24, 128, 3, 9, 10, 181, 170, 421, 1, 20, 1, 20, 8, 2],
    3: [138, 28, 150, 5, 13, 14, 207, 185, 474, 1, 27, 1, 24, 9, 2],
    4: [118, 24, 131, 4, 12, 11, 182, 171, 426, 1, 22, 1, 21, 8, 2],
    5: [126, 26, 140, 5, 11, 12, 190, 176, 445, 1, 24, 1, 22, 9, 2],
    6: [131, 27, 152, 4, 13, 14, 204, 183, 470, 1, 26, 1, 23, 8, 3],
    7: [122, 25, 136, 3, 6, 10, 186, 172, 431, 1, 20, 1, 20, 8, 2],
    8: [119, 24, 133, 4, 5, 11, 181, 170, 428, 1, 21, 1, 21, 8, 2],
    9: [140, 29, 158, 5, 4, 13, 221, 190, 482, 1, 41, 1, 20, 9, 2],
    10: [128, 26, 142, 4, 3, 12, 194, 177, 440, 1, 23, 1, 24, 8, 2],
    11: [133, 28, 147, 4, 2, 12, 201, 180, 455, 1, 25, 1, 22, 8, 2],
    12: [125, 25, 139, 3, 2, 11, 189, 174, 436, 1, 22, 1, 21, 8, 2],
}
FACTS = {
    "年度": 2026, "县域年度新增就业人数": 2300, "失业和就业困难人员总数": 560, "困难人员帮扶年度目标任务": 460,
    "求职者满意度": 92, "企业满意度": "88%", "年度运营补贴预算": 300000, "建设验收合格": "是",
    "严重违规": "否", "整改合格": "不适用", "上年度考核得分": 91.5, "累计已发放建设补贴": 100000,
}
CLEAN = {
    "运营机构": "东至县青禾人力资源有限公司", "填报时间": "2027-01-08", "月报": YEAR,
    "半年": FACTS,
    "全年": {**FACTS, "半年已拨付金额": 150000},
}
WRONG = {
    "运营机构": "东至县松岭人力资源有限公司",
    "填报时间": "2026-07-06",
    "月报": {
        1: [100, 20, 130, 3, 6, 10, 175, 170, 420, 1, 20, 1, 20, 8, 2],
        2: [90, 18, 120, 2, 5, 8, 160, 150, 400, 0, 20, 1, None, 6, 1],
        3: [110, "约20", 130, 140, 6, 10, 180, 171, "四百二", 1, 20, 0, None, 8, 2],
        4: [105, 20, 128, 3, 5, 10, 180, 190, 421, 1, 20, 1, 15, 8, 2],
        5: [101, 200, 126, 3, 6, 11, 178, 172, 422, 1, 21, 1, 20, 8, 2],
    },
    "半年": {
        **FACTS, "上年度考核得分": None, "求职者满意度": 0.87, "企业满意度": 120,
        "年度运营补贴预算": 320000, "失业和就业困难人员总数": 200,
    },
}


def fill(blank, operator, out):
    book = load_workbook(blank)
    sheet = book["月度运营数据报告"]
    head = {"运营机构": operator["运营机构"], "年度": 2026, "填报人": "王某某", "联系电话": "0566-7012345", "填报时间": operator["填报时间"]}
    for label, value in head.items():
        put(sheet, label, value)
    top, columns = head_row(sheet, COLUMNS)
    for month, figures in operator["月报"].items():
        for label, figure in zip(COLUMNS, figures):
            sheet.cell(top + month, columns[label]).value = figure
    for period in ("半年", "全年"):
        if period in operator:
            sheet = book[f"考核基础数据表 {period}"]
            put(sheet, "运营机构", operator["运营机构"])
            for label, value in operator[period].items():
                put(sheet, label, value)
    book.save(out)


def main(blank, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    fill(blank, CLEAN, out / "全年考核.xlsx")
    fill(blank, WRONG, out / "半年考核-有错误.xlsx")


if __name__ == "__main__":
    main(*sys.argv[1:3])
