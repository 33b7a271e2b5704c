export type WordingLevel = 'block' | 'warn' | 'hint'

/** One thing to look for in the text of an agreement. Data: a town may add its own or change a level on a screen. */
export interface WordingRule {
  readonly code: string
  readonly level: WordingLevel
  /** A regular expression in `u` mode. */
  readonly pattern: string
  /** Only where this is found in the text too. */
  readonly together?: string | undefined
  readonly sentence: string
  readonly citation: string
}

export interface WordingFinding {
  readonly code: string
  readonly level: WordingLevel
  readonly sentence: string
  readonly citation: string
  /** The words found, and where they begin in the text (UTF-16 index), for marking them. */
  readonly match: string
  readonly index: number
}

const NOT = '(?:不得|不能|不许|不准|不可|不再|永不|绝不|禁止|放弃|无权|自愿不)'
// 不得阻止对方起诉 protects the right and is not meant
const GAP = '(?:(?!阻止|阻挠|阻碍|妨碍|限制|干涉|剥夺|影响|打击|报复)[^，。；！？\\n]){0,10}'

/**
 * Shown, never blocking: mediation.md section 7 asks for 提示而非拦截, since a word can stand in a lawful sentence and what
 * has been signed must still be recorded.
 */
export const WORDING_RULES: readonly WordingRule[] = [
  {
    code: 'bars-police',
    level: 'warn',
    pattern: `${NOT}${GAP}(?:报警|报案|举报|控告)`,
    sentence: '协议不得约定当事人不报警、不报案或不举报，该约定没有效力，请删去或改写。',
    citation: '人民调解法第3条第（三）项',
  },
  {
    code: 'bars-court',
    level: 'warn',
    pattern: `${NOT}${GAP}(?:起诉|提起诉讼|诉讼权|打官司|申请仲裁|提起仲裁|申请强制执行|上诉|申诉|行政复议)`,
    sentence: '协议不得限制当事人通过仲裁、行政、司法途径维护权利，请删去或改写。',
    citation: '人民调解法第3条第（三）项、第32条',
  },
  {
    code: 'bars-petition',
    level: 'warn',
    pattern: `(?:${NOT}${GAP}(?:信访|上访|投诉)|息诉(?:罢访|息访)|停访息诉)`,
    sentence: '信访、投诉是当事人依法享有的权利，协议不宜约定放弃，请删去或改写。',
    citation: '人民调解法第3条第（三）项；信访工作条例第17条',
  },
  {
    code: 'waives-criminal',
    level: 'warn',
    pattern: '(?:不再?|放弃|免予?|免除)[^，。；！？\\n]{0,6}(?:追究)?[^，。；！？\\n]{0,6}刑事责任',
    sentence: '刑事责任由国家机关依法追究，不能由调解协议免除；可写明当事人是否谅解。',
    citation: '人民调解工作若干规定第22条',
  },
  {
    code: 'mediation-fee',
    level: 'warn',
    pattern: '调解(?:服务|手续|工本)?费',
    sentence: '人民调解不收取任何费用，协议里不应出现调解收费。',
    citation: '人民调解法第4条',
  },
  {
    code: 'status-relation',
    level: 'warn',
    pattern:
      '(?:(?:解除|终止|撤销|确认|恢复|脱离|断绝)[^，。；！？\\n]{0,10}(?:婚姻|夫妻|收养|亲子|父子|父女|母子|母女|身份)关系|(?:自愿|同意|协议|办理|准予)离婚)',
    sentence: '身份关系（婚姻、亲子、收养）的内容，法院不受理司法确认，应到登记机关或法院办理。',
    citation: '民事诉讼法解释第355条第一款第（三）项',
  },
  {
    code: 'title-confirmation',
    level: 'warn',
    pattern:
      '(?:确认|确定|认定|归属?于?|享有|拥有)[^，。；！？\\n]{0,16}(?:所有权|使用权|承包经营权|宅基地权|产权|物权|著作权|专利权|商标权)|(?:房屋|土地|宅基地|林地|山场|山林|林木)[^，。；！？\\n]{0,12}归[^，。；！？\\n]{1,12}所有',
    sentence: '物权、知识产权的确权内容，法院不受理司法确认；土地、林地权属争议应由政府处理。',
    citation: '民事诉讼法解释第355条第一款第（五）项',
  },
  {
    code: 'deposit-ding-jin',
    level: 'hint',
    // not the 定金 inside 约定金额 or 指定金融机构
    pattern: '定金(?![额融钱])',
    sentence: '“定金”有担保效力：给付方违约不退，收受方违约双倍返还。如果只是预付款，请写“预付款”。',
    citation: '民法典第586、587条',
  },
  {
    code: 'deposit-prepaid',
    level: 'hint',
    pattern: '订金',
    sentence: '“订金”不是定金，没有担保效力。需要担保效力请写“定金”，否则请写“预付款”。',
    citation: '民法典第586条',
  },
  {
    code: 'compensation-words',
    level: 'hint',
    pattern: '补偿',
    together: '赔偿',
    sentence: '“赔偿”以有责任为前提，“补偿”不以过错为前提；文中两个词都有，请确认各用在该用的地方。',
    citation: '民法典第1165、1186条',
  },
  {
    code: 'support-of-parents',
    level: 'hint',
    pattern:
      '(?:抚养|扶养)(?:费?给?|其|年迈的?|年老的?){0,2}(?:父母|父亲|母亲|老人|祖父母|外祖父母|爷爷|奶奶)',
    sentence: '子女对父母、晚辈对长辈用“赡养”。',
    citation: '民法典第26、1067条',
  },
  {
    code: 'support-of-children',
    level: 'hint',
    pattern: '(?:赡养|扶养)(?:其|未成年的?|年幼的?){0,2}(?:子女|孩子|儿子|女儿|孙子女|孙子|孙女)',
    sentence: '父母对子女、长辈对晚辈用“抚养”。',
    citation: '民法典第26、1067条',
  },
  {
    code: 'support-of-spouse',
    level: 'hint',
    pattern: '(?:赡养|抚养)(?:其)?(?:妻子|丈夫|配偶|兄弟|姐妹|哥哥|弟弟|姐姐|妹妹)',
    sentence: '夫妻之间、兄弟姐妹之间用“扶养”。',
    citation: '民法典第1059、1075条',
  },
]
