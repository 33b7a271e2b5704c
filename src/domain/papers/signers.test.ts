import { describe, expect, it } from 'vitest'
import { derivedLists, signersOf } from './signers.ts'

describe('who signs', () => {
  it('a person, the guardian of one who cannot act alone, and only agents whose powers cover signing', () => {
    const signers = signersOf([
      { role: '申请人', name: '林水生' },
      { role: '被申请人', name: '何小满', guardians: [{ name: '何阿土', relation: '父亲' }] },
      {
        role: '被申请人',
        name: '宏发公司',
        isOrganisation: true,
        agents: [
          { name: '孙律正', signs: true },
          { name: '未授权', signs: false },
        ],
      },
    ])
    expect(signers.map(({ label, name }) => [label, name])).toEqual([
      ['申请人', '林水生'],
      ['被申请人', '何小满'],
      ['被申请人何小满的法定代理人', '何阿土'],
      ['被申请人', '宏发公司'],
      ['被申请人宏发公司的委托代理人', '孙律正'],
    ])
    expect(signers[3]?.hint).toContain('单位印章')
  })

  it('a blank form has no lists at all', () => {
    expect(Object.values(derivedLists({})).every((list) => list === undefined)).toBe(true)
  })
})
