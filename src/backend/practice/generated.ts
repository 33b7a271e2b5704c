import type { Sketch, SketchParty } from './sketches.ts'

/** A small generator with a fixed seed (mulberry32), so that practice rooms are alike. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢傅',
]
const GIVEN = [
  '建国',
  '秀英',
  '志强',
  '桂兰',
  '春生',
  '玉梅',
  '长河',
  '满仓',
  '红霞',
  '德福',
  '小军',
  '海燕',
  '文斌',
  '玉田',
  '立新',
  '淑芬',
  '国庆',
  '凤英',
  '永康',
  '晓东',
  '堃',
  '喆',
  '昇',
  '爱华',
  '有才',
]
const VILLAGES = ['东河村', '西岗村', '柳树庄', '石桥村', '新屋村', '大塘村']

const KINDS = [
  {
    code: '02',
    name: '邻里',
    about: [
      '因屋檐滴水淋湿对方墙面发生争执',
      '因宅基地边界堆放柴草发生口角',
      '因院墙高低影响采光发生争议',
      '因公用水井用水先后发生争吵',
    ],
  },
  {
    code: '01',
    name: '婚姻家庭',
    about: ['因老人轮流赡养的次序发生争执', '因分家时农具归属发生争议', '因彩礼返还发生争议'],
  },
  { code: '07', name: '山林土地', about: ['因承包地田埂位置发生争议', '因林木越界采伐发生争执'] },
  { code: '06', name: '损害赔偿', about: ['因家禽啄食秧苗要求赔偿', '因骑车碰撞致人轻微受伤'] },
  { code: '04', name: '合同', about: ['因建房工程款尾数发生争议', '因买卖化肥质量发生争议'] },
  { code: '14', name: '消费', about: ['因购买农机配件退换发生争议'] },
] as const

/** Several hundred ordinary cases of the last two years, most of them oral and settled, a few still running. */
export function generatedSketches(count: number, seed = 20261123): readonly Sketch[] {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const person = (side: SketchParty['side']): SketchParty => ({
    side,
    name: pick(SURNAMES) + pick(GIVEN),
    phone: `139${String(Math.floor(random() * 100_000_000)).padStart(8, '0')}`,
    address: `柳林镇${pick(VILLAGES)}`,
  })
  return Array.from({ length: count }, (_, index): Sketch => {
    const kind = pick(KINDS)
    const parties = [person('applicant'), person('respondent')]
    const accepted = 12 + Math.floor(((count - index) / count) * 700)
    const about = pick(kind.about)
    const written = random() < 0.25
    return {
      title: `${parties[0]?.name}与${parties[1]?.name}${kind.name}纠纷`,
      kind18: kind.code,
      source: pick(['application', 'application', 'initiative', 'initiative', 'police']),
      grade: written ? 'ordinary' : 'simple',
      summary: `${parties[0]?.name}与${parties[1]?.name}${about}，双方来室要求调解。`,
      requests: ['请求调解'],
      parties,
      occurred: accepted + 3,
      accepted,
      ending: {
        kind: 'agreed',
        form: 'oral',
        sessions: [accepted],
        on: accepted,
        content: `双方互谅互让，${about.slice(1)}的事就此了结，今后互不追究。`,
        atOnce: true,
        archived: Math.max(accepted - 20, 8),
      },
    }
  })
}
