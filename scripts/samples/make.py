"""Makes the samples: the invented county's roster and four towns' workbooks.

usage: make.py BLANKS OUT    (BLANKS: what `lingong template tonglu-2024 --roster … --stations …` wrote)
"""

import sys
from pathlib import Path

from openpyxl import Workbook

from county import QINGHE, ROSTER, SHIQIAO, SONGLING, STATIONS, WANGJIANG
from filled import fill_blank
from typed import sheets_of, write_xlsxwriter


def write_list(path, title, head, rows):
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in [head, *rows]:
        sheet.append(row)
    for column, width in zip("ABCDE", (14, 16, 34, 16, 20)):
        sheet.column_dimensions[column].width = width
    book.save(path)


def lists(out):
    rows = [[town, village, f"33012299{index:04d}"] for index, (town, village) in enumerate(
        ((town, village) for town, names in ROSTER.items() for village in names), start=1)]
    write_list(out / "名册.xlsx", "行政区划", ["乡镇街道", "村（社区）", "区划代码"], rows)
    write_list(out / "零工驿站清单.xlsx", "驿站清单", ["乡镇街道", "村（社区）", "驿站名称", "备案日期"], [list(row) for row in STATIONS])


def main(blanks, out):
    blanks, out = Path(blanks), Path(out)
    (out / "收件").mkdir(parents=True, exist_ok=True)
    for town in (QINGHE, WANGJIANG, SONGLING):
        name = town["乡镇街道"]
        fill_blank(blanks / f"{name}.xlsx", town, out / "收件" / f"{name}.xlsx")
    write_xlsxwriter(sheets_of(SHIQIAO), out / "收件" / "石桥镇手工制表.xlsx")


if __name__ == "__main__":
    if sys.argv[1] == "lists":
        Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
        lists(Path(sys.argv[2]))
    else:
        main(*sys.argv[1:3])
