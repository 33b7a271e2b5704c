import { describe, expect, test } from 'vitest'
import { fen } from '../values/money.ts'
import { checkWording } from './wording-check.ts'
import { WORDING_RULES } from './wording-rules.ts'

const codes = (text: string) => checkWording(text).map((finding) => finding.code)

describe('found', () => {
  test.each([
    ['乙方收款后不得报警。', 'bars-police'],
    ['双方承诺不再就此事向公安机关报案', 'bars-police'],
    ['甲方自愿放弃起诉的权利', 'bars-court'],
    ['任何一方不得再向人民法院提起诉讼', 'bars-court'],
    ['乙方放弃一切诉讼权利', 'bars-court'],
    ['甲方不得申请仲裁', 'bars-court'],
    ['乙方保证息诉罢访', 'bars-petition'],
    ['今后不得上访', 'bars-petition'],
    ['乙方不追究甲方刑事责任', 'waives-criminal'],
    ['双方各承担调解费100元', 'mediation-fee'],
    ['双方自愿离婚', 'status-relation'],
    ['解除双方的收养关系', 'status-relation'],
    ['甲乙断绝父子关系', 'status-relation'],
    ['确认该宅基地使用权归乙方', 'title-confirmation'],
    ['争议林地归乙方所有', 'title-confirmation'],
    ['甲方支付定金1000元', 'deposit-ding-jin'],
    ['收受定金的一方违约的，应双倍返还', 'deposit-ding-jin'],
    ['退还订金', 'deposit-prepaid'],
    ['甲方补偿乙方500元，另赔偿医疗费', 'compensation-words'],
    ['甲方承担抚养老人的义务', 'support-of-parents'],
    ['扶养其父母', 'support-of-parents'],
    ['甲方赡养子女', 'support-of-children'],
    ['丈夫应抚养妻子', 'support-of-spouse'],
    ['逾期未付的，按欠款的百分之五十支付违约金', 'high-penalty'],
    ['违约金为未付款的200%', 'high-penalty'],
    ['违约方按欠款的十倍支付违约金', 'high-penalty'],
    ['逾期的双倍偿还', 'high-penalty'],
    ['逾期每日按欠款的千分之一支付违约金', 'high-penalty'],
    ['逾期按月利率3%支付', 'high-penalty'],
  ])('%s → %s', (text, code) => expect(codes(text)).toEqual([code]))
})

describe('left alone', () => {
  test.each([
    '乙方收款后不再就本纠纷向甲方主张任何民事权利。',
    '任何一方不得阻止对方向人民法院起诉。',
    '一方不履行的，另一方可以向人民法院起诉。',
    '不得以任何方式威胁、打击报复对方报警。',
    '甲方离婚后由乙方照顾老人，甲方每月支付赡养费。',
    '赡养费由儿子承担',
    '甲方抚养婚生子至成年',
    '逾期未付的，按欠款的百分之三十支付违约金',
    '逾期每日按欠款的万分之五支付违约金',
    '逾期按一年期贷款市场报价利率的四倍支付利息',
    '于5日前支付总价的百分之五十',
    '于每月10日前支付约定金额，逾期的另行协商',
    '存入指定金融机构的固定金额',
  ])('%s', (text) => expect(codes(text)).toEqual([]))
})

test('a penalty as a sum is held against what is owed', () => {
  const principal = fen(1_000_000)
  const check = (text: string) => checkWording(text, { principal }).map((finding) => finding.code)
  expect(check('逾期未付的，支付违约金人民币3000元')).toEqual([])
  expect(check('逾期未付的，支付违约金人民币3000.01元')).toEqual(['high-penalty'])
  expect(check('违约金1万元')).toEqual(['high-penalty'])
  expect(checkWording('违约金1万元')).toEqual([])
})

test('a finding marks its words, in the order of the text, with a citation, and never blocks', () => {
  const text = '一、双方自愿离婚。二、乙方不得报警；逾期的按十倍支付违约金。'
  const findings = checkWording(text)
  expect(findings.map((finding) => finding.code)).toEqual(['status-relation', 'bars-police', 'high-penalty'])
  for (const finding of findings) {
    expect(text.slice(finding.index, finding.index + finding.match.length)).toBe(finding.match)
    expect(finding.citation).toMatch(/第\d+/)
    expect(finding.level).not.toBe('block')
  }
})

test('rules are data: codes are unique and a town may hand in its own', () => {
  expect(new Set(WORDING_RULES.map((rule) => rule.code)).size).toBe(WORDING_RULES.length)
  const rules = [
    { code: 'own', level: 'block', pattern: '私了', sentence: '请写明。', citation: '本镇制度' },
  ] as const
  expect(checkWording('双方私了，不得报警', { rules })).toMatchObject([
    { code: 'own', level: 'block', match: '私了', index: 2 },
  ])
})
