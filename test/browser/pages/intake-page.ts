import { expect, type Page } from '@playwright/test'
import { answer, choose } from './controls.ts'
import { Workbench } from './workbench.ts'

export interface PartyTyped {
  readonly name: string
  readonly number?: string
  readonly phone?: string
  /** As the list box calls it, e.g. 企业. */
  readonly kind?: string
}

export interface DisputeTyped {
  readonly applicants: readonly PartyTyped[]
  readonly respondents: readonly PartyTyped[]
  readonly kind: string
  readonly title?: string
  readonly summary: string
  readonly requests?: readonly string[]
  readonly occurredOn?: string
  readonly place?: string
  readonly source?: { readonly name: string; readonly detail: string }
  readonly elsewhere?: {
    readonly who: string
    readonly detail: string
    readonly entrusted: boolean
    readonly undecided?: boolean
  }
  readonly reservedByLaw?: string
  /** The day it was registered, where that isn't today. */
  readonly on?: string
  readonly onPaper?: boolean
}

/** 受理: the door. */
export class IntakePage {
  readonly page: Page
  readonly desk: Workbench

  constructor(page: Page) {
    this.page = page
    this.desk = new Workbench(page)
  }

  get form() {
    return this.page.getByRole('form', { name: '受理登记' })
  }

  party(legend: string | RegExp) {
    return this.form.getByRole('group', { name: legend })
  }

  async open(): Promise<void> {
    await this.desk.go('受理')
  }

  /** Registers a dispute and waits for its page. */
  async register(dispute: DisputeTyped): Promise<void> {
    await this.open()
    await this.fill(dispute)
    await this.save('登记')
  }

  async fill(dispute: DisputeTyped): Promise<void> {
    const { form } = this
    await this.fillSide('申请人', dispute.applicants)
    await this.fillSide('被申请人', dispute.respondents)
    await choose(form, '纠纷类型', dispute.kind)
    if (dispute.title !== undefined) await form.getByLabel('案件名称').fill(dispute.title)
    await form.getByLabel('简要情况').fill(dispute.summary)
    if (dispute.requests) await form.getByLabel('申请事项').fill(dispute.requests.join('\n'))
    if (dispute.occurredOn) await form.getByLabel('发生日期').fill(dispute.occurredOn)
    if (dispute.place) await form.getByLabel('发生地点').fill(dispute.place)
    await answer(form, '各方是否愿意调解', '都愿意')
    await this.screen(dispute)
    if (dispute.source) {
      await choose(form, '案件来源', dispute.source.name)
      await form.getByLabel('移送单位和文号').fill(dispute.source.detail)
    }
    if (dispute.on) await form.getByLabel('登记日期').fill(dispute.on)
    if (dispute.onPaper) await form.getByText('当时在纸上办的，现在补录').click()
  }

  async screen({ elsewhere, reservedByLaw }: DisputeTyped): Promise<void> {
    const { form } = this
    await answer(form, /法院、公安或者其他机关是否/, elsewhere?.who ?? '没有')
    if (elsewhere !== undefined) {
      await form.getByLabel('哪个机关、到什么程度').fill(elsewhere.detail)
      await answer(form, '是不是由该机关委托', elsewhere.entrusted ? '是' : '否')
      if (elsewhere.undecided !== undefined)
        await answer(form, '公安机关尚未作出处理决定', elsewhere.undecided ? '是' : '否')
    }
    await answer(form, '法律规定只能由专门机关处理', reservedByLaw === undefined ? '不是' : '是')
    if (reservedByLaw !== undefined) await form.getByLabel('哪一项规定').fill(reservedByLaw)
  }

  async fillSide(side: '申请人' | '被申请人', parties: readonly PartyTyped[]): Promise<void> {
    for (const [index, party] of parties.entries()) {
      if (index > 0) await this.form.getByRole('button', { name: `添加${side}`, exact: true }).click()
      const legend = new RegExp(
        parties.length > 1 && index > 0 ? `^${side}${index + 1}` : `^${side}(?:1| |$)`,
      )
      const row = this.party(legend)
      if (party.kind !== undefined)
        await row.getByRole('combobox', { name: /主体类型/ }).selectOption(party.kind)
      if (party.number !== undefined)
        await row.getByLabel(party.kind === undefined ? '身份证号' : '统一社会信用代码').fill(party.number)
      if (party.phone !== undefined) await row.getByLabel('电话').fill(party.phone)
      await row.getByLabel('姓名或名称').fill(party.name)
    }
  }

  /** A column copied from a sheet. */
  async pasteRoster(text: string, count: number): Promise<void> {
    await this.form.getByRole('button', { name: '粘贴名单' }).click()
    await this.form.getByLabel('名单', { exact: true }).fill(text)
    await this.form.getByRole('button', { name: `把这 ${count} 人列为申请人` }).click()
  }

  async save(label: '登记' | '登记并结案'): Promise<void> {
    await this.form.getByRole('button', { name: label, exact: true }).click()
    await expect(this.page).toHaveURL(/#\/cases\/[0-9a-f-]{36}/)
    await this.desk.ready()
  }
}
