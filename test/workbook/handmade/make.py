"""Workbooks with what clerks' workbooks have beside cells: make.py OUT

wps.xlsx has cell images as WPS stores them and a seal; office.xlsm has text boxes, a chart, check boxes, threaded
comments, page set-up and macros. What neither library writes is put into the package afterwards.
"""

import datetime
import struct
import sys
import zipfile
import zlib
from pathlib import Path

import xlsxwriter

OUT = Path(sys.argv[1])
HEADS = [
    "序号",
    "村（社区）",
    "延期5天以上未服务人数",
    "登记失业人员数",
    "其中参加县内培训人数",
    "就业信息角",
    "零工信息漏报次数",
    "待遇入卡和追回形成闭环",
    "高校毕业生摸底调查已完成",
    "市级高质量就业村得分",
    "重点群体就业服务人数",
    "已上报创业合作村",
    "国家级宣传或典型",
    "省级宣传或典型",
    "市级宣传或典型",
    "备注",
]
ROWS = [
    [1, "荷塘村", 1, "十二人", 9, "正常维护", 1, "是", "是", 92, 10, "否", 0, 0, 1],
    [2, "柳岸村", 0, 3, 2, "正常维护", 0, "是", "否", 78, 3, "是", 0, 0, 0],
    [3, "稻香社区", 6, "8", 4, "正常维护", 0, "是", "是", 91, 0, "否", 0, 0, 0],
    [4, "新桥村", 2, 0, 0, "未设置", 3, "是", "是", 62, 0, "否", 0, 0, 0],
]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"


def seal(path):
    """A small red square."""
    chunk = lambda kind, body: struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + b"\xd0\x20\x20" * 40 for _ in range(40))
    head = struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    path.write_bytes(png)


def new_book(path):
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": datetime.datetime(2024, 1, 1)})
    return book


def facts(book, sheet):
    sheet.write("A1", "附件2")
    sheet.merge_range("A2:P2", "村（社区）高质量就业推进工作考核数据表", book.add_format({"bold": True, "align": "center"}))
    sheet.write("A3", "乡镇街道：")
    sheet.write("C3", "青禾镇")
    sheet.write("E3", "填报人：")
    sheet.write("F3", "李某某")
    sheet.write("H3", "联系电话：")
    sheet.write("J3", "13800014321")
    sheet.write("L3", "填报时间：")
    sheet.write("N3", "2024-10-25")
    box = book.add_format({"border": 1, "text_wrap": True})
    sheet.write_row("A5", HEADS, box)
    for index, row in enumerate(ROWS):
        sheet.write_row(5 + index, 0, row, box)


def rewrite(path, change, more):
    """The package with some parts changed and others added, dated as ever."""
    with zipfile.ZipFile(path) as source:
        parts = [(info.filename, source.read(info)) for info in source.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, body in parts:
            text = change.get(name)
            put(target, name, text(body.decode()).encode() if text else body)
        for name, body in more.items():
            put(target, name, body if isinstance(body, bytes) else body.encode())


def put(target, name, body):
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    target.writestr(info, body)


def relation(identifier, kind, target):
    return f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}"/>'


def related(*relations):
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{RELS}">{"".join(relations)}</Relationships>'


def typed(*overrides):
    written = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return lambda xml: xml.replace("</Types>", written + "</Types>")


def wps(path, image):
    book = new_book(path)
    sheet = book.add_worksheet("考核数据")
    facts(book, sheet)
    sheet.insert_image("J9", str(image), {"description": "公章"})
    sheet.write_formula("P6", '_xlfn.DISPIMG("ID_A1B2C3",1)', None, '=DISPIMG("ID_A1B2C3",1)')
    sheet.data_validation("F6:F9", {"validate": "list", "source": ["正常维护", "未维护", "未设置"]})
    book.set_custom_property("ICV", "0123456789ABCDEF")
    book.set_custom_property("KSOProductBuildVer", "2052-12.1.0.15990")
    book.close()
    picture = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<etc:cellImages xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
        f' xmlns:r="{OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage><xdr:pic><xdr:nvPicPr>'
        '<xdr:cNvPr id="2" name="ID_A1B2C3" descr="现场照片"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>'
        '<a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="381000" cy="381000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</xdr:spPr></xdr:pic></etc:cellImage></etc:cellImages>"
    )
    rewrite(
        path,
        {
            "[Content_Types].xml": typed(("/xl/cellimages.xml", "application/vnd.wps-officedocument.cellimage+xml")),
            "xl/_rels/workbook.xml.rels": lambda xml: xml.replace(
                "</Relationships>",
                relation("rId90", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml") + "</Relationships>",
            ),
        },
        {
            "xl/cellimages.xml": picture,
            "xl/_rels/cellimages.xml.rels": related(relation("rId1", f"{OFFICE}/image", "media/image9.png")),
            "xl/media/image9.png": image.read_bytes(),
        },
    )


CONTROLS = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice'
    ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"><controls>'
    '<mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1100" r:id="rId91" name="复选框 1"><controlPr'
    ' defaultSize="0" autoFill="0" autoLine="0" autoPict="0"><anchor moveWithCells="1"'
    ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><from><xdr:col>15</xdr:col>'
    "<xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></from><to><xdr:col>16</xdr:col>"
    "<xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></to></anchor></controlPr></control>"
    "</mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent>"
)
BOX = (
    '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>'
    '<v:shape id="_x0000_s1100" type="#_x0000_t201" style="position:absolute;margin-left:600pt;margin-top:90pt;width:72pt;height:16pt" filled="f" stroked="f">'
    '<x:ClientData ObjectType="Checkbox"><x:Anchor>15, 0, 6, 0, 16, 0, 7, 0</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape>'
)
PERSON = "{11111111-2222-3333-4444-555555555555}"
THREAD = "{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}"


def office(path, image, macros):
    book = new_book(path)
    book.add_vba_project(str(macros))
    sheet = book.add_worksheet("考核数据")
    facts(book, sheet)
    sheet.insert_textbox("R2", "填表前请看说明")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=考核数据!$J$6:$J$9", "categories": "=考核数据!$B$6:$B$9"})
    sheet.insert_chart("R8", chart)
    sheet.write_comment("D6", "张科：这个数再核一下", {"author": "张某某"})
    sheet.write_comment("J7", f"[线程批注]\n\n你的 Excel 版本可读取此线程批注", {"author": f"tc={THREAD}"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(4)
    sheet.print_area("A1:P9")
    sheet.fit_to_pages(1, 0)
    sheet.set_header("&C&G", {"image_center": str(image)})
    sheet.set_footer("&C第 &P 页，共 &N 页")
    sheet.set_h_pagebreaks([20])
    sheet.freeze_panes(5, 2)
    sheet.autofilter("A5:P9")
    sheet.conditional_format("J6:J9", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format("C6:C9", {"type": "cell", "criteria": ">", "value": 5, "format": book.add_format({"bg_color": "#FFC7CE"})})
    sheet.data_validation("H6:I9", {"validate": "list", "source": ["是", "否"]})
    lists = book.add_worksheet("选项")
    lists.write_column("A1", ["正常维护", "未维护", "未设置"])
    lists.hide()
    sheet.data_validation("F6:F9", {"validate": "list", "source": "=选项!$A$1:$A$3"})
    book.define_name("选项表", "=选项!$A$1:$A$3")
    book.set_custom_property("部门", "县人社局")
    book.close()
    threaded = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    rewrite(
        path,
        {
            "[Content_Types].xml": typed(
                ("/xl/ctrlProps/ctrlProp1.xml", "application/vnd.ms-excel.controlproperties+xml"),
                ("/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"),
                ("/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"),
            ),
            "xl/worksheets/sheet1.xml": lambda xml: (CONTROLS + "<extLst>").join(xml.rsplit("<extLst>", 1)),
            "xl/worksheets/_rels/sheet1.xml.rels": lambda xml: xml.replace(
                "</Relationships>",
                relation("rId91", f"{OFFICE}/ctrlProp", "../ctrlProps/ctrlProp1.xml")
                + relation(
                    "rId92",
                    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                    "../threadedComments/threadedComment1.xml",
                )
                + "</Relationships>",
            ),
            "xl/_rels/workbook.xml.rels": lambda xml: xml.replace(
                "</Relationships>",
                relation("rId93", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml")
                + "</Relationships>",
            ),
            "xl/drawings/vmlDrawing1.vml": lambda xml: xml.replace("</xml>", BOX + "</xml>"),
        },
        {
            "xl/ctrlProps/ctrlProp1.xml": '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked" lockText="1"/>',
            "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments xmlns="{threaded}"><threadedComment ref="J7" dT="2024-10-20T08:00:00.00" personId="{PERSON}" id="{THREAD}"><text>这个得分是哪天的？</text></threadedComment></ThreadedComments>',
            "xl/persons/person.xml": f'<personList xmlns="{threaded}"><person displayName="王某某" id="{PERSON}" userId="王某某" providerId="None"/></personList>',
        },
    )


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    image, macros = OUT / "seal.png", OUT / "vbaProject.bin"
    seal(image)
    macros.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(range(256)) * 8)
    wps(OUT / "wps.xlsx", image)
    office(OUT / "office.xlsm", image, macros)
    image.unlink()
    macros.unlink()


main()
