/**
 * What the audit calls each action. An action is the path of the procedure that wrote it, or one of the few things the
 * program does beside a procedure. A procedure that may leave an entry and has no line here fails a test.
 */
export const ACTIONS: Readonly<Record<string, string>> = {
  'accounts.setUp': '设立调解室',
  'accounts.unlock': '登录',
  'accounts.failed': '登录失败（登录后补记）',
  'accounts.recover': '用恢复码重设密码',
  'accounts.changePassword': '修改自己的密码',
  'accounts.setPin': '设快速口令',
  'accounts.create': '新建账户',
  'accounts.save': '修改账户',
  'accounts.resetPassword': '重设账户密码',
  'accounts.disable': '停用账户',
  'accounts.renameLogin': '更改登录名',
  'accounts.renewRecoveryCode': '更换恢复码',
  'accounts.rekey': '更换密钥',
  'system.confirmDate': '核对电脑日期',
  'settings.saveRoom': '修改调解室资料',
  'settings.saveCommittee': '保存调解委员会',
  'settings.saveMediator': '保存调解员',
  'settings.saveDictionary': '修改字典',
  'settings.saveParameter': '修改规则数值',
  'settings.reserveNumbers': '预留案号',
  'settings.startNumbers': '设定起编号',
  'settings.voidNumber': '作废案号',
  'cases.openSensitive': '打开受限案件',
  'cases.reveal': '查看完整号码',
  'cases.register': '登记案件',
  'cases.registerSettled': '先调后登',
  'cases.registerMonth': '整月补录',
  'cases.saveFacts': '修改案情',
  'cases.saveParties': '修改当事人',
  'cases.saveScreening': '记录受理审查',
  'cases.saveNotice': '记录权利义务告知',
  'cases.saveMediators': '指定调解员',
  'cases.saveRecusal': '记录要求回避',
  'cases.saveShelf': '修改存放位置和档号',
  'cases.saveSession': '保存调解记录',
  'cases.saveAgreement': '保存协议内容',
  'cases.dateCondition': '记录条件成就的到期日',
  'cases.endDuty': '记录约定事项提前终止',
  'cases.addSigning': '记录签署',
  'cases.removeSigning': '撤销签署记录',
  'cases.addReceipt': '记录履行',
  'cases.removeReceipt': '撤销履行记录',
  'cases.addUrging': '记录督促履行',
  'cases.addVisit': '记录回访',
  'cases.removeUrging': '撤销督促记录',
  'cases.removeVisit': '撤销回访记录',
  'cases.explainMissing': '说明缺件',
  'cases.accept': '受理',
  'cases.decline': '不予受理',
  'cases.divert': '分流',
  'cases.begin': '开始调解',
  'cases.suspend': '中止调解',
  'cases.resume': '恢复调解',
  'cases.closeAgreed': '结案（达成协议）',
  'cases.terminate': '终止调解',
  'cases.withdraw': '撤回',
  'cases.establishFile': '立卷',
  'cases.archive': '归档',
  'cases.handOver': '移交案卷',
  'cases.openCorrection': '开始更正案卷',
  'cases.finishCorrection': '更正完毕',
  'cases.voidMove': '撤销办理步骤',
  'cases.correctMove': '更正办理日期',
  'papers.preview': '预览文书',
  'papers.print': '打印文书',
  'papers.reprint': '重印文书',
  'papers.docx': '导出 Word 文书',
  'papers.void': '作废文书',
  'papers.dossier': '生成案卷',
  'attachments.add': '归入附件',
  'attachments.read': '打开附件',
  'attachments.void': '作废附件',
  'audit.history': '查看受限案件的修改记录',
  'audit.olderFile': '发现资料被换成旧文件',
  'audit.acceptOlderFile': '确认使用旧文件',
  'practice.fill': '填入练习数据',
  'backup.run': '备份',
  'backup.rehearse': '演练恢复',
  'backup.restore': '从备份恢复',
}

/** Procedures without an entry of their own name: plain reads, drafts, and the door itself. */
export const WITHOUT_ENTRY: ReadonlySet<string> = new Set([
  'system.status',
  'accounts.confirmRecoveryCode',
  'accounts.proposeRecoveryCode',
  'accounts.unlockWithPin',
  'accounts.lock',
  'accounts.me',
  'accounts.list',
  'settings.room',
  'settings.committees',
  'settings.mediators',
  'settings.dictionaries',
  'settings.parameters',
  'papers.dossierFile',
  'settings.clauses',
  'settings.numbers',
  'drafts.put',
  'drafts.get',
  'drafts.list',
  'drafts.remove',
  'cases.list',
  'cases.filters',
  'cases.get',
  'cases.search',
  'cases.today',
  'cases.related',
  'cases.viewers',
  'cases.tryAgreement',
  'papers.offers',
  'papers.blank',
  'papers.testPage',
  'attachments.list',
  'audit.list',
  'audit.verify',
  'backup.status',
  'backup.inspect',
  'backup.skip',
])

/** Codes and counts an entry may carry (`Work.note`), as they are said after the sentence. Others stay unsaid. */
const DETAILS: Readonly<Record<string, (value: string | number) => string>> = {
  attempts: (value) => `共 ${value} 次`,
  copies: (value) => `${value} 份`,
  pages: (value) => `${value} 页`,
  today: (value) => `确认为 ${value}`,
  disabled: (value) => `停用编号 ${value} 个`,
  generation: (value) => `备份 ${value}`,
  places: (value) => `${value} 处`,
  lostSequence: (value) => `上次登记到第 ${value} 号`,
  damaged: (value) => `损坏文件 ${value} 个`,
  why: (value) => `事由：${value}`,
}

export function actionName(action: string): string {
  return ACTIONS[action] ?? `其他操作（${action}）`
}

/** One entry in Chinese: what was done, to what, and how much of it. */
export function entrySentence(
  entry: { readonly action: string; readonly count: number; readonly detail: string },
  subject: string,
): string {
  const said = Object.entries(readDetail(entry.detail)).flatMap(([key, value]) => DETAILS[key]?.(value) ?? [])
  const several = entry.count > 2 ? [`连同有关记录共 ${entry.count} 条`] : []
  const more = [...said, ...several].join('，')
  return `${actionName(entry.action)}${subject === '' ? '' : `：${subject}`}${more === '' ? '' : `（${more}）`}`
}

function readDetail(text: string): Readonly<Record<string, string | number>> {
  const value: unknown = JSON.parse(text)
  if (value === null || typeof value !== 'object') return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  )
}
