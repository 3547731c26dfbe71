"""The same facts by several ways: make.py filled BLANKS OUT | make.py openpyxl OUT | make.py xlsxwriter OUT"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts" / "samples"))

from county import QINGHE, SHIQIAO, SONGLING
from filled import fill_blank
from typed import sheets_of, write_openpyxl, write_xlsxwriter

TOWNS = [QINGHE, SHIQIAO, SONGLING]

way, *folders = sys.argv[1:]
out = Path(folders[-1])
out.mkdir(parents=True, exist_ok=True)
for town in TOWNS:
    path = out / f"{town['乡镇街道']}.xlsx"
    if way == "filled":
        fill_blank(Path(folders[0]) / path.name, town, path)
    elif way == "openpyxl":
        write_openpyxl(sheets_of(town), path)
    else:
        write_xlsxwriter(sheets_of(town), path)
