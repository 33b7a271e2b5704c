import { expect, test } from 'vitest'
import { itemTitle } from './item-title.ts'

test.each([
  ['履行凭证', 'scan.png', '履行凭证'],
  ['履行凭证', 'IMG_20261125.jpg', '履行凭证'],
  ['履行凭证', '微信图片_20261125.jpg', '履行凭证'],
  ['履行凭证', '李强的收条.pdf', '履行凭证（李强的收条）'],
  ['履行凭证', '履行凭证1.pdf', '履行凭证'],
  ['其他材料', '责任认定书.pdf', '其他材料（责任认定书）'],
])('%s from %s', (kind, file, title) => {
  expect(itemTitle(kind, file)).toBe(title)
})
