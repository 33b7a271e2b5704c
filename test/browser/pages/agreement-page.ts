import { expect, type Locator, type Page } from '@playwright/test'
import { answer, choose, chooseSeveral } from './controls.ts'
import { Workbench } from './workbench.ts'

export interface DutyTyped {
  /** As the button says: 一次付款, 分期付款 … */
  readonly kind: string
  readonly what: string
  readonly amount?: string
  readonly by?: readonly string[]
  readonly to?: readonly string[]
  readonly before?: string
  readonly withinDays?: string
  readonly each?: boolean
  readonly pay?: string
  readonly periodic?: { readonly from: string; readonly until: string }
  readonly instalments?: {
    readonly count: string
    readonly first: string
    readonly following: string
    readonly firstBefore: string
    readonly secondOn?: string
  }
}

export interface AgreementTyped {
  readonly form?: '书面' | '口头'
  readonly on?: string
  readonly duties: readonly DutyTyped[]
  readonly extra?: readonly string[]
  readonly facts?: string
  readonly disputes?: string
  readonly responsibilities?: string
}

/** The agreement composer. */
export class AgreementPage {
  readonly page: Page
  readonly desk: Workbench

  constructor(page: Page) {
    this.page = page
    this.desk = new Workbench(page)
  }

  get form() {
    return this.page.getByRole('form', { name: '协议' })
  }

  async open(caseId: string): Promise<void> {
    await this.desk.open(`/cases/${caseId}/agreement`)
  }

  duty(ordinal: number): Locator {
    return this.form.getByTestId(`duty-${ordinal}`)
  }

  /** From the case page to the saved agreement and back. */
  async compose(caseId: string, typed: AgreementTyped): Promise<void> {
    await this.open(caseId)
    await this.fill(typed)
    await this.save()
  }

  async fill(typed: AgreementTyped): Promise<void> {
    const { form } = this
    await answer(form, '协议形式', typed.form ?? '书面')
    if (typed.on !== undefined) await form.getByLabel('达成日期').fill(typed.on)
    for (const [index, duty] of typed.duties.entries()) {
      const begun = (await form.locator('.duty').count()) > index
      if (!begun)
        await form.locator('.duties-add').getByRole('button', { name: duty.kind, exact: true }).click()
      await this.fillDuty(this.duty(index + 1), duty, begun)
    }
    if (typed.extra) await form.getByLabel(/补充条款/).fill(typed.extra.join('\n'))
    if (typed.facts !== undefined) await form.getByLabel('纠纷主要事实').fill(typed.facts)
    if (typed.disputes !== undefined) await form.getByLabel('争议事项').fill(typed.disputes)
    if (typed.responsibilities !== undefined) await form.getByLabel('各方责任').fill(typed.responsibilities)
  }

  async fillDuty(box: Locator, duty: DutyTyped, asksKind: boolean): Promise<void> {
    if (asksKind) await choose(box, '怎样履行', duty.kind)
    await box.getByRole('combobox', { name: /付什么款|做什么|不得做什么|为什么事道歉|内容/ }).fill(duty.what)
    if (duty.amount !== undefined) await box.getByLabel(/^(金额|总额|每期金额)/).fill(duty.amount)
    if (duty.before !== undefined) await box.getByLabel('在这天以前').fill(duty.before)
    if (duty.withinDays !== undefined) {
      await answer(box, '什么时候', '生效后几日内')
      await box.getByLabel('几日内', { exact: true }).fill(duty.withinDays)
    }
    if (duty.periodic !== undefined) {
      await box.getByLabel('第一次在').fill(duty.periodic.from)
      await answer(box, '付到', '没有定日')
      await box.getByLabel('到何时为止').fill(duty.periodic.until)
    }
    if (duty.instalments !== undefined) {
      const plan = duty.instalments
      await box.getByLabel('分几期').fill(plan.count)
      await box.getByLabel('首期', { exact: true }).fill(plan.first)
      await box.getByLabel('以后每期').fill(plan.following)
      await box.getByLabel('在这天以前').fill(plan.firstBefore)
      if (plan.secondOn !== undefined) await box.getByLabel('第二期的日期').fill(plan.secondOn)
    }
    if (duty.by !== undefined) await chooseSeveral(box, '由谁', duty.by)
    if (duty.to !== undefined) await chooseSeveral(box, '向谁', duty.to)
    if (duty.each !== undefined)
      await answer(box, '几个人怎样承担', duty.each ? '每人各付这么多' : '共同付这一笔（连带）')
    if (duty.pay !== undefined) await choose(box, '付款方式', duty.pay)
    await expect(box.locator('.duty-text')).toBeVisible()
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: '保存协议', exact: true }).click()
    await expect(this.form).toBeHidden()
    await this.desk.ready()
  }

  /** Straight to the sheet. */
  async saveAndPreview(): Promise<void> {
    await this.form.getByRole('button', { name: /^保存并看/ }).click()
    await expect(this.form).toBeHidden()
    await this.desk.ready()
  }
}
