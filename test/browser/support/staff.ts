/** Who works in the prepared room. Nobody here exists. */
export const ADMIN = { loginName: '张敏', displayName: '张敏', password: '河边柳树三月青' } as const
export const CLERK = {
  loginName: '孙丽',
  displayName: '孙丽',
  roles: ['registrar' as const],
  password: '石桥流水十八里',
}
export const MEDIATORS = [
  { name: '周德厚', birthDate: '1958-04-02' },
  { name: '李秋萍', birthDate: '1979-09-18' },
] as const
export const ROOM = { town: '红石镇', county: '青川县', name: '红石镇人民调解室' } as const
export const COMMITTEE = {
  name: '红石镇人民调解委员会',
  kind: 'town' as const,
  numberPrefix: '红石民调',
  numberPattern: '{prefix}〔{year}〕{seq}号',
  own: true,
}
