"""An invented county: names and figures are made up. Facts by the labels of the forms."""

COLUMNS = [
    "村（社区）", "延期5天以上未服务人数", "登记失业人员数", "其中参加县内培训人数", "就业信息角", "零工信息漏报次数",
    "待遇入卡和追回形成闭环", "高校毕业生摸底调查已完成", "市级高质量就业村得分", "重点群体就业服务人数",
    "已上报创业合作村", "国家级宣传或典型", "省级宣传或典型", "市级宣传或典型",
]
OK, IDLE, NONE = "正常维护", "未维护", "未设置"

ROSTER = {
    "青禾镇": ["荷塘村", "柳岸村", "稻香社区", "新桥村"],
    "望江街道": ["临江社区", "古渡社区", "沙洲村"],
    "松岭乡": ["松岭村", "云顶村", "竹坞村"],
    "石桥镇": ["石桥社区", "枫林村", "茶园村", "东溪村"],
    "白鹭镇": ["白鹭村", "芦苇村"],
}
STATIONS = [
    ("青禾镇", "荷塘村", "青禾镇荷塘综合零工驿站", "2024-05-20"),
    ("望江街道", "古渡社区", "望江街道古渡码头零工驿站", "2024-06-12"),
    ("松岭乡", "云顶村", "松岭乡云顶民宿零工驿站", "2024-06-28"),
    ("松岭乡", "竹坞村", "竹坞便民服务点", "2024-07-05"),
    ("石桥镇", "枫林村", "石桥镇枫林针织零工驿站", "2024-04-08"),
]
SURNAMES = "王李张刘陈杨赵黄周吴徐孙朱马胡郭何林高罗"


def villages(*rows):
    return [dict(zip(COLUMNS, row)) for row in rows]


def people(town, names, first):
    return [
        {"姓名": f"{SURNAMES[(first + index) % 20]}某{'甲乙丙丁戊己'[index % 6]}", "所属乡镇街道": town, "所属村（社区）": name,
         "联系电话": f"139{first + index:04d}{5678 + index}"}
        for index, name in enumerate(names)
    ]


def figures(month, base):
    """Online and offline figures of one month: they change from month to month; their averages are round."""
    return {"线上": [base + month, base - 10 + month, 4], "线下": [30, 15, 6]}


def months(stations, last=9):
    return {
        str(month): [{"零工驿站名称": name, **figures(month, base)} for name, base in stations]
        for month in range(1, last + 1)
    }


def application(town, name, village, opened, base, staff="总数 3 人，其中专职 2 人", **other):
    return {
        "驿站名称": name, "所在乡镇街道": town, "所在村（社区）": village, "具体地址": f"{town}{village}便民服务中心一楼",
        "运营时间": opened, "驿站性质": "公益性", "管理运营方式": "政府管理运营", "驿站面积": 86,
        "联系人及电话": "钱某某 0571-58000001", "工作人员": staff, "月均招聘用工主体数": 12,
        "月均发布岗位数": base + 35, "月均求职人数": base + 10, "月均达成就业意向人数": 10,
        "填表人": "钱某某", "联系方式": "0571-58000001", "填报时间": "2024-09-20", **other,
    }


def inspections(problem=None, measure=None):
    quarters = {str(q): {"填报时间": f"2024-{3 * q:02d}-28"} for q in (1, 2, 3)}
    if problem:
        quarters["2"]["问题"] = {"4": [problem, measure]}
    return quarters


def town(name, first, **forms):
    return {
        "乡镇街道": name, "填报人": f"{SURNAMES[first]}某某", "联系电话": f"138{first:04d}4321", "填报时间": "2024-10-25",
        "附件1": people(name, ROSTER[name], first), **forms,
    }


def station(number, name, **forms):
    return {"序": number, "驿站名称": name, **forms}


QINGHE = town(
    "青禾镇", 1,
    附件2=villages(
        ("荷塘村", 1, 12, 9, OK, 1, "是", "是", 92, 10, "否", 0, 0, 1),
        ("柳岸村", 0, 3, 2, OK, 0, "是", "否", 78, 3, "是", 0, 0, 0),
        ("稻香社区", 6, 8, 4, OK, 0, "是", "是", 91, 0, "否", 0, 0, 0),
        ("新桥村", 2, 0, 0, NONE, 3, "是", "是", 62, 0, "否", 0, 0, 0),
    ),
    附表2=months([("青禾镇荷塘综合零工驿站", 20)]),
    驿站=[
        station(
            1, "青禾镇荷塘综合零工驿站", 附表1=inspections("咨询电话偶有无人接听", "安排专人值守"),
            附表3=application("青禾镇", "青禾镇荷塘综合零工驿站", "荷塘村", "2024-01-10", 20),
            附表4=[10, 10, 8, 10, 10, 10, 10, 10, 20, 5],
        )
    ],
)

# right, but as people type: full-width digits, units, spaces, numbers stored as text, ticks, dates in several spellings
WANGJIANG = town(
    "望江街道", 5,
    附件2=villages(
        ("临江社区", "０", "1,024人", " 1000 ", OK, "2次", "√", "√", "89.5分", "15", "否", "0", "0", "0"),
        ("古渡社区", "3", 25, "20", "正常维护 ", "0", "是", "✓", "９０", "8名", "Y", 0, "1次", 0),
        ("沙洲村", "1人", "10", "7", "未维护", "１", "是", "是", "75", None, None, None, None, None),
    ),
    附表2=months([("望江街道古渡码头零工驿站", 40)]),
    驿站=[
        station(
            1, "望江街道古渡码头零工驿站", 附表1=inspections(),
            附表3=application(
                "望江街道", "望江街道古渡码头零工驿站", "古渡社区", "2024年1月8日", 40, 驿站面积="120平方米", 驿站性质="公益性",
                工作人员="总数４人，其中专职１人", 填报时间="2024.9.18",
            ),
            附表4=[10, "10分", 10, 10, "１０", 0, 0, 10, 20, None],
        )
    ],
)

# errors of every severity
SONGLING = town(
    "松岭乡", 9,
    附件2=villages(
        ("松岭村", 1, "十二人", 3, OK, 0, "是", "是", 88, 2, "否", 0, 0, 0),
        ("云顶村", 3, 10, 1, IDLE, 6, "否", "是", 61, 0, "否", 0, 0, 0),
        ("竹坞村", 0, 5, 9, OK, 0, "是", "是", 95, 0, "否", 0, 0, 0),
    ),
    附表2=months([("松岭乡云顶民宿零工驿站", 25), ("竹坞便民服务点", 25)], 8),
    驿站=[
        station(
            1, "松岭乡云顶民宿零工驿站", 附表1=inspections("区域标识不明显", None),
            附表3=application("松岭乡", "松岭乡云顶民宿零工驿站", "云顶村", "2024-01-15", 25),
            附表4=[10, 10, 10, 8, 10, 10, 10, 10, 20, 0],
        ),
        station(
            2, "竹坞便民服务点", 附表1=inspections(),
            附表3=application(
                "松岭乡", "竹坞便民服务点", "竹坞村", "2024-02-01", 60, 工作人员="总数 1 人，其中专职 2 人", 填报时间="2024-10-08",
                联系方式="12345",
            ),
            附表4=[8, 10, 7, 10, 10, 10, 10, 9, 20, 0],
        ),
    ],
)

SHIQIAO = town(
    "石桥镇", 13,
    附件2=villages(
        ("石桥社区", 0, 20, 20, OK, 0, "是", "是", 96, 30, "是", 0, 1, 1),
        ("枫林村", 0, 6, 5, OK, 1, "是", "是", 90, 4, "否", 0, 0, 0),
        ("茶园村", 4, 7, 2, IDLE, 2, "是", "否", 74.5, 0, "否", 0, 0, 0),
        ("东溪村", 1, 9, 9, OK, 0, "是", "是", 83, 0, "否", 0, 0, 0),
    ),
    附表2=months([("石桥镇枫林针织零工驿站", 30)]),
    驿站=[
        station(
            1, "石桥镇枫林针织零工驿站",
            附表3=application("石桥镇", "石桥镇枫林针织零工驿站", "枫林村", "2024-01-05", 30),
            附表4=[10, 10, 10, 10, 10, 10, 10, 10, 20, 10],
        )
    ],
)

COUNTY = [QINGHE, WANGJIANG, SONGLING, SHIQIAO]
