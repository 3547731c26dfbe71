import {
  BLANK,
  LOOKS,
  number,
  sheetPlan as plainSheet,
  text,
  type BookPlan,
  type CellPlan,
  type SheetPart,
  type SheetPlan,
} from '../../../src/model/sheet-plan.ts'

export function sheetPlan(name: string, part: SheetPart = {}): SheetPlan {
  return plainSheet(name, { print: { orientation: 'portrait', footer: '' }, ...part })
}

export function row(...cells: (CellPlan | null)[]): { height: number | null; cells: (CellPlan | null)[] } {
  return { height: null, cells }
}

const LONG_CHOICES = Array.from({ length: 60 }, (_, index) => `第${index + 1}号示例村委会`)

/** A form as the blanks have it: title, heads, body, drop-downs, protection. */
function formPlan(): SheetPlan {
  return sheetPlan('附件2 考核数据', {
    widths: [6, 16, 12, 14, 30],
    rows: [
      row(text('附件2', 'annex')),
      row(text('2024年度桐庐县高质量就业基层建设工作考核数据表（示例标题很长所以要换行显示）', 'title')),
      row(text('填报单位：', 'subtitle'), null, { content: BLANK, look: 'inputHead' }),
      row(
        text('序号', 'head'),
        text('村（社区）', 'head'),
        text('登记失业人员数', 'head'),
        text('是否有就业援助基地', 'head'),
        text('备注', 'headOptional'),
      ),
      row(
        number('1', 'integer'),
        text('某某村', 'fixed'),
        { content: BLANK, look: 'inputNumber' },
        { content: BLANK, look: 'inputCentred' },
        text('=1+1', 'inputWrapped'),
      ),
      row(
        number('2', 'integer'),
        text('另一村', 'fixed'),
        { content: BLANK, look: 'inputNumber' },
        { content: BLANK, look: 'inputCentred' },
        text('一段很长的备注文字，需要自动换行，所以行高要按照文字长度来估计。', 'inputWrapped'),
      ),
    ],
    merges: [
      { top: 2, left: 1, bottom: 2, right: 5 },
      { top: 3, left: 1, bottom: 3, right: 2 },
    ],
    freeze: { rows: 4, columns: 2 },
    filter: { top: 4, left: 1, bottom: 6, right: 5 },
    print: { orientation: 'landscape', repeatRows: 4, fitWidth: true, footer: '第 &P 页，共 &N 页' },
    validations: [
      {
        kind: 'integer',
        area: { top: 5, left: 3, bottom: 6, right: 3 },
        min: '0',
        max: null,
        prompt: { title: '登记失业人员数', text: '填整数，单位：人。\n没有填 0。' },
        refusal: '这里要填 0 或更大的整数。',
      },
      {
        kind: 'list',
        area: { top: 5, left: 4, bottom: 6, right: 4 },
        choices: ['是', '否'],
        prompt: null,
        refusal: '请选“是”或“否”。',
      },
      {
        kind: 'list',
        area: { top: 5, left: 2, bottom: 6, right: 2 },
        choices: LONG_CHOICES,
        prompt: null,
        refusal: '请从名单中选择。',
      },
      {
        kind: 'list',
        area: { top: 5, left: 5, bottom: 6, right: 5 },
        choices: LONG_CHOICES.slice(5),
        prompt: null,
        refusal: '',
      },
    ],
    protection: true,
    tab: '2E75B6',
  })
}

/** Every look, every kind of content. */
export function resultPlan(): SheetPlan {
  return sheetPlan('校验结果', {
    widths: [20, 30, 18],
    rows: [
      row(text('校验结果', 'title')),
      row({
        content: { kind: 'link', text: '附件2 考核数据!C5', sheet: '附件2 考核数据', cell: 'C5' },
        look: 'link',
      }),
      row(
        number('4375.00', 'money'),
        number('12345678901234567', 'plain'),
        number('6.66666666666666666667', 'points'),
      ),
      row({
        content: { kind: 'formula', formula: 'A3*2', result: { number: '8750.00' } },
        look: 'totalMoney',
      }),
      row({
        content: { kind: 'formula', formula: 'IF(A3>1,"一致","不一致")', result: { text: '一致' } },
        look: 'good',
      }),
      ...LOOKS.map((look) => row(text(look, 'text'), text(`示例 sample ${look}`, look))),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    bars: [{ top: 3, left: 1, bottom: 4, right: 1 }],
    tab: 'C00000',
  })
}

export function bookPlan(): BookPlan {
  return {
    sheets: [
      sheetPlan('_lingong', { visibility: 'veryHidden', rows: [row(text('lingong'), text('tonglu-2024'))] }),
      resultPlan(),
      formPlan(),
    ],
    names: [{ name: 'lingong_pack', refersTo: '"tonglu-2024"' }],
    title: '示例',
  }
}
