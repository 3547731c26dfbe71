"""A workbook saved again by another library: resave.py openpyxl|xlsxwriter IN OUT"""

import sys

import openpyxl
import xlsxwriter

way, source, target = sys.argv[1:]
book = openpyxl.load_workbook(source)
if way == "openpyxl":
    book.save(target)
    sys.exit()

out = xlsxwriter.Workbook(target)
formats = {"General": None}
for sheet in book:
    copy = out.add_worksheet(sheet.title)
    for area in sheet.merged_cells.ranges:
        copy.merge_range(str(area), "")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            code = cell.number_format
            if code not in formats:
                formats[code] = out.add_format({"num_format": code})
            at = (cell.row - 1, cell.column - 1)
            if cell.data_type == "d":
                copy.write_datetime(*at, cell.value, formats[code])
            elif cell.data_type == "n":
                copy.write_number(*at, cell.value, formats[code])
            else:
                copy.write_string(*at, str(cell.value), formats[code])
    if sheet.sheet_state != "visible":
        copy.hide()
out.close()
