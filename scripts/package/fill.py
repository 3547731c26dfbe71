"""Fills blanks in as a clerk would: python3 fill.py BLANKS FILLED OUT takes for every blank what the filled workbook of
the same name says in the same cells."""

import pathlib
import sys

import openpyxl
from openpyxl.cell.cell import MergedCell

blanks, filled, out = map(pathlib.Path, sys.argv[1:])
out.mkdir(parents=True)
for path in sorted(blanks.glob("*.xlsx")):
    if not (filled / path.name).exists():
        continue
    book = openpyxl.load_workbook(path)
    source = openpyxl.load_workbook(filled / path.name)
    for sheet in book:
        for row in source[sheet.title].iter_rows() if sheet.title in source.sheetnames else ():
            for cell in row:
                if not isinstance(cell, MergedCell) and cell.value is not None:
                    sheet[cell.coordinate] = cell.value
    book.save(out / path.name)
    print(path.name)
