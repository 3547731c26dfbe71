/** A place as findings and explanations name it; null where what is said stands in no file, no sheet, no cell. */
export interface Where {
  path: string | null
  sheet: string | null
  cell: string | null
}

/** `附件2 考核数据!C6`, or the sheet alone; '' for what stands in no sheet. */
export function spotText({ sheet, cell }: Omit<Where, 'path'>): string {
  if (sheet === null) return ''
  return cell === null ? sheet : `${sheet}!${cell}`
}

/** `青禾镇.xlsx 附件2 考核数据!C6`; '' for what stands in no file. */
export function placeText(where: Where): string {
  return [where.path ?? '', spotText(where)].filter((part) => part !== '').join(' ')
}
