import type { Complaint, View } from './view.ts'

/** 万元 and the like in brackets behind a label. */
const SCALED = /[(（](?:单位[:：]?)?([十百千]?[万亿]元)[)）]/

/** Amounts are read in yuan: a label that asks for 万元 would be off by as much. */
export function amountsInYuan({ pack }: View): Complaint[] {
  return Object.entries(pack.forms).flatMap(([id, form]) =>
    (['head', 'fields', 'foot'] as const).flatMap((area) =>
      form[area].flatMap(({ type, label, labels = [] }, index): Complaint[] => {
        const unit = type === 'money' ? SCALED.exec([label, ...labels].join('\n'))?.[1] : undefined
        if (unit === undefined) return []
        return [{ code: 'LG-P148', path: ['forms', id, area, index, 'label'], data: { label, unit } }]
      }),
    ),
  )
}
