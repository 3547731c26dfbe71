import { expect, it } from 'vitest'
import { titleCore } from '../../src/forms/title-core.ts'

it.each([
  ['附件1 桐庐县2024年度服务人员汇总表', '桐庐县', '服务人员汇总表'],
  ['桐庐县（试点）服务人员汇总表（10月份）', '桐庐县（试点）', '服务人员汇总表'],
  ['甲+乙区服务人员汇总表', '甲+乙区', '服务人员汇总表'],
  ['某县)服务人员汇总表', '某县)', '服务人员汇总表'],
])('%s of %s is %s on every printed form', (title, county, core) => {
  expect(titleCore(title, county)).toBe(core)
})
