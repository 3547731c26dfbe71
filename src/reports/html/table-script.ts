/**
 * What a page's tables can do where scripts are allowed: sort by a column, find rows. It runs in the browser as it stands
 * here; nothing in the page depends on it.
 */
export const TABLE_SCRIPT = `(() => {
  'use strict'
  const status = document.createElement('p')
  status.className = 'said'
  status.setAttribute('role', 'status')
  document.body.append(status)

  const keyOf = (row, at) => {
    const cell = row.cells[at]
    const text = cell.dataset.value ?? cell.textContent.trim()
    const number = text === '' || text === '—' ? NaN : Number(text)
    return { text, number, none: text === '' || text === '—' }
  }
  const compare = (one, other) => {
    if (one.none || other.none) return one.none === other.none ? 0 : NaN
    if (Number.isNaN(one.number) || Number.isNaN(other.number)) return one.text.localeCompare(other.text, 'zh')
    return one.number - other.number
  }

  const sort = (table, at, head, label) => {
    const down = head.getAttribute('aria-sort') === 'ascending'
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
    const body = table.tBodies[0]
    const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row, at) }))
    keyed.sort((one, other) => {
      const order = compare(one.key, other.key)
      if (Number.isNaN(order)) return one.key.none ? 1 : -1
      return down ? -order : order
    })
    body.append(...keyed.map(({ row }) => row))
    status.textContent = '已按“' + label + '”' + (down ? '从高到低' : '从低到高') + '排列'
  }

  for (const table of document.querySelectorAll('table[data-sortable]')) {
    if (table.tBodies[0].rows.length < 2) continue
    ;[...table.tHead.rows[0].cells].forEach((head, at) => {
      const label = head.textContent
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = label
      button.title = '按“' + label + '”排序'
      button.addEventListener('click', () => sort(table, at, head, label))
      head.replaceChildren(button)
    })
  }

  for (const place of document.querySelectorAll('[data-search]')) {
    const area = document.getElementById(place.dataset.search)
    const rows = [...area.querySelectorAll('tbody tr')]
    const groups = [...area.querySelectorAll('details')].map((group) => ({ group, open: group.open }))
    const label = document.createElement('label')
    const input = document.createElement('input')
    const count = document.createElement('span')
    input.type = 'search'
    input.id = place.dataset.search + '-search'
    input.autocomplete = 'off'
    label.htmlFor = input.id
    label.textContent = '查找'
    count.setAttribute('role', 'status')
    place.append(label, input, count)
    place.hidden = false
    let texts
    const textOf = (row) => {
      const town = row.closest('details')?.querySelector('summary')?.textContent ?? ''
      return (town + ' ' + row.textContent).toLowerCase()
    }
    input.addEventListener('input', () => {
      const words = input.value.trim().toLowerCase().split(/\\s+/).filter((word) => word !== '')
      texts ??= rows.map(textOf)
      let found = 0
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word))
        if (!row.hidden) found += 1
      })
      for (const { group, open } of groups) {
        const some = [...group.querySelectorAll('tbody tr')].some((row) => !row.hidden)
        group.hidden = !some
        group.open = words.length > 0 ? some : open
      }
      count.textContent = words.length > 0 ? '找到 ' + found + ' 行' : ''
    })
  }

  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open]):not(.alternative)')]
    for (const one of opened) one.open = true
  })
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false
  })
})()
`
