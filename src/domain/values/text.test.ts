import { expect, test } from 'vitest'
import {
  codePoints,
  hasLoneSurrogate,
  maskAccount,
  maskAddress,
  maskIdNumber,
  maskName,
  maskPhone,
} from './text.ts'

test.each([
  [maskIdNumber, '379999195803120010', '379999************'],
  [maskIdNumber, '379999580312001', '379999*********'],
  [maskIdNumber, '12345', '*****'],
  [maskPhone, '13800138000', '138****8000'],
  [maskPhone, '0574-87654321', '0574-******21'],
  [maskPhone, '0535-6234567-801', '0535-*****67'],
  [maskPhone, '110', '***'],
  [maskAccount, '王芳，农业银行红石支行，6228480012345678901', '王芳，农业银行红石支行，***************8901'],
  [maskAccount, '6228 4800 1234 5678', '***************5678'],
  [maskAccount, '微信 13800135678', '微信 ***********'],
  [maskAccount, '支付宝：wang.fang@example.com', '支付宝：*********************'],
  [maskAccount, '６２２８４８００１２３４５６７８', '************５６７８'],
  [maskAccount, '622848********01', '****************'],
  [maskAccount, '王芳的农行卡', '王芳的农行卡'],
  [maskAddress, '某县东山镇西河村12号', '某县东山镇****'],
  [maskAddress, '某市幸福街道3号楼', '某市幸福街道****'],
  [maskAddress, '西河村12号', '西河村****'],
  [maskAddress, '', ''],
  [maskName, '张三', '张*'],
  [maskName, '欧阳某', '欧阳*'],
  [maskName, '王某某', '王**'],
  [maskName, '𠮷田', '𠮷*'],
] as const)('%o hides %s as %s', (mask, text, hidden) => expect(mask(text)).toBe(hidden))

test('rare characters count once and half of one is seen', () => {
  expect(codePoints('𠮷田')).toEqual(['𠮷', '田'])
  expect(hasLoneSurrogate('𠮷')).toBe(false)
  expect(hasLoneSurrogate('\ud842')).toBe(true)
})
