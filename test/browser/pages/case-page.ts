import { expect, type Locator, type Page } from '@playwright/test'
import { answer, choose, chooseSeveral } from './controls.ts'
import { Workbench } from './workbench.ts'

export interface StepTyped {
  readonly on?: string
  /** What the step asks beside its day: label and text. */
  readonly fields?: Readonly<Record<string, string>>
  /** Done on paper at the time, entered now. */
  readonly onPaper?: boolean
  /** Why a rule was not kept. */
  readonly reason?: string
  readonly ground?: string
  readonly channels?: readonly string[]
}

/** One case, from top to bottom. */
export class CasePage {
  readonly page: Page
  readonly desk: Workbench

  constructor(page: Page) {
    this.page = page
    this.desk = new Workbench(page)
  }

  get next(): Locator {
    return this.page.locator('#next')
  }

  section(anchor: string): Locator {
    return this.page.locator(`#${anchor}`)
  }

  get id(): string {
    return /#\/cases\/([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? ''
  }

  /** Back on the case's own page. */
  async open(id = this.id): Promise<void> {
    await this.desk.open(`/cases/${id}`)
  }

  /** One of the moves the backend lists, wherever it stands: primary, beside it, or folded away as 补录. */
  async step(name: string, typed: StepTyped = {}): Promise<void> {
    await this.openStep(name)
    const form = this.next.getByRole('form', { name, exact: true })
    await this.fillStep(form, typed)
    const why = form.getByLabel(/当时缺这一步的原因|仍然办理的理由/)
    const save = form.getByRole('button', { name, exact: true })
    if (typed.reason !== undefined && (await why.isVisible())) await why.fill(typed.reason)
    await save.click()
    // A reason is asked where a rule was not kept; the first try says which.
    if (typed.reason !== undefined && (await this.isRefused(form))) {
      await why.fill(typed.reason)
      await save.click()
    }
    await expect(form).toBeHidden()
    await this.desk.ready()
  }

  /** Waits for the answer: the form goes away, or says what stands in the way. */
  async isRefused(form: Locator): Promise<boolean> {
    const alert = form.getByRole('alert')
    await expect(async () =>
      expect((await alert.count()) > 0 || !(await form.isVisible())).toBe(true),
    ).toPass()
    return (await alert.count()) > 0
  }

  async openStep(name: string): Promise<void> {
    const own = this.next.getByRole('button', { name, exact: true })
    const shut = this.next.locator('details').filter({ hasText: `${name}现在还不能办` })
    const past = this.next.locator('details').filter({ hasText: '补录以前在纸上办过的步骤' })
    await expect(own.or(shut).or(past).first()).toBeAttached()
    if ((await shut.count()) > 0) {
      await shut.locator('summary').click()
      await shut.getByRole('button').click()
      return
    }
    if ((await past.getByRole('button', { name, exact: true, includeHidden: true }).count()) > 0)
      await past.locator('summary').click()
    await own.click()
  }

  async fillStep(form: Locator, typed: StepTyped): Promise<void> {
    if (typed.ground !== undefined) await choose(form, '事由', typed.ground)
    for (const channel of typed.channels ?? []) await form.getByText(channel, { exact: true }).click()
    for (const [label, text] of Object.entries(typed.fields ?? {})) await form.getByLabel(label).fill(text)
    if (typed.on !== undefined) await form.getByLabel('办理日期').fill(typed.on)
    const paper = form.getByRole('checkbox', { name: /当时在纸上办的/ })
    if (typed.onPaper !== undefined && (await paper.isEnabled())) await paper.setChecked(typed.onPaper)
  }

  async giveNotice(on?: string): Promise<void> {
    const section = this.section('notice')
    await section.getByRole('button', { name: '登记告知' }).click()
    if (on !== undefined) await section.getByLabel('告知日期').fill(on)
    await answer(section, '个人信息怎样使用和保存', '已告知')
    await section.getByRole('button', { name: '记下告知' }).click()
    await expect(section.getByRole('button', { name: '记下告知' })).toBeHidden()
    await expect(section.getByText(/告知，并告知个人信息|告知。/)).toBeVisible()
  }

  async nameMediators(names: readonly string[], on?: string): Promise<void> {
    const section = this.section('mediators')
    await section.getByRole('button', { name: '确定调解员' }).click()
    await chooseSeveral(section, '调解员', names)
    if (on !== undefined) await section.getByLabel('确定日期').first().fill(on)
    await section.getByRole('button', { name: '确定', exact: true }).click()
    await expect(section.getByRole('button', { name: '确定', exact: true })).toBeHidden()
    await expect(section.getByRole('listitem').filter({ hasText: names[0] ?? '' })).toBeVisible()
  }

  /** Receipt of one row of the plan, found by what is owed and, where there are several, the day. */
  async receive(
    what: string,
    typed: {
      readonly on?: string
      readonly amount?: string
      readonly due?: string
      readonly by?: string
    } = {},
  ) {
    const section = this.section('performance')
    const row = this.row(what, typed.due)
    await row.getByRole('button', { name: /^登记履行/ }).click()
    const form = section.getByRole('form', { name: '登记履行' })
    if (typed.on !== undefined) await form.getByLabel('履行日期').fill(typed.on)
    if (typed.amount !== undefined) await form.getByLabel('金额').fill(typed.amount)
    if (typed.by !== undefined) await choose(form, '谁履行的', typed.by)
    await form.getByRole('button', { name: '登记履行', exact: true }).click()
    await expect(form).toBeHidden()
  }

  row(what: string, due?: string): Locator {
    const rows = this.section('performance')
      .getByRole('table', { name: '履行计划' })
      .getByRole('row')
      .filter({ hasText: what })
    return due === undefined ? rows.first() : rows.filter({ hasText: due }).first()
  }

  async urge(
    what: string,
    typed: { readonly due: string; readonly on: string; readonly how: string; readonly result: string },
  ) {
    const section = this.section('performance')
    await this.row(what, typed.due).getByRole('button', { name: /^督促/ }).click()
    const form = section.getByRole('form', { name: '督促' })
    await form.getByLabel('日期').fill(typed.on)
    await form.getByLabel('方式').fill(typed.how)
    await form.getByLabel('结果').fill(typed.result)
    await form.getByRole('button', { name: '记下督促', exact: true }).click()
    await expect(form).toBeHidden()
  }

  async visit(typed: { readonly on: string; readonly outcome: string; readonly detail: string }) {
    const section = this.section('performance')
    await section.getByRole('button', { name: '记一次回访' }).click()
    const form = section.getByRole('form', { name: '回访' })
    await form.getByLabel('回访日期').fill(typed.on)
    for (const visited of await form.getByRole('group', { name: '被回访人' }).getByRole('checkbox').all())
      await visited.check()
    await choose(form, '履行情况', typed.outcome)
    await answer(form, '是否满意', '满意')
    await form.getByLabel('回访情况').fill(typed.detail)
    await form.getByRole('button', { name: '记下回访', exact: true }).click()
    await expect(form).toBeHidden()
  }

  /** Everybody who hasn't signed this paper yet signed on that day. */
  async signAll(paperKind: string, on?: string): Promise<void> {
    const section = this.section('signing')
    const grid = section.getByTestId(`signing-${paperKind}`)
    await expect(grid).toBeAttached()
    const folded = section.locator('details').filter({ has: grid })
    if ((await folded.count()) > 0 && (await folded.getAttribute('open')) === null)
      await folded.locator('summary').click()
    if (on !== undefined) await grid.getByLabel('同一天签好的').fill(on)
    await grid.getByRole('button', { name: /都按惯例/ }).click()
    await grid.getByRole('button', { name: /都在这一天签好/ }).click()
    await expect(grid.getByRole('button', { name: /都在这一天签好/ })).toBeHidden()
  }

  /** Says of every paper that must lie in the file and doesn't, why (R23). */
  async explainMissing(why: string): Promise<readonly string[]> {
    const lines = this.section('dossier').locator('.checklist > li')
    const explained: string[] = []
    const open = lines.filter({ has: this.page.getByRole('button', { name: '说明缺件' }) })
    for (let left = await open.count(); left > 0; left -= 1) {
      const title = await open.first().locator('.checklist-title').innerText()
      await open.first().getByRole('button', { name: '说明缺件' }).click()
      await this.page.getByLabel('缺少的原因').fill(why)
      await this.page.getByLabel('缺少的原因').press('Enter')
      await expect(open).toHaveCount(left - 1)
      explained.push(title)
    }
    return explained
  }

  async attachScan(
    paperTitle: string,
    file: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    const line = this.section('papers').getByRole('listitem').filter({ hasText: paperTitle }).first()
    const chooser = this.page.waitForEvent('filechooser')
    await line.getByRole('button', { name: /^归入扫描件/ }).click()
    await (await chooser).setFiles(file)
    await expect(line.getByRole('button', { name: /^归入扫描件/ })).toHaveText('归入扫描件')
  }

  /** Material that no paper of ours stands for. */
  async attachLoose(kind: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const box = this.section('papers')
    await choose(box, '材料种类', kind)
    const chooser = this.page.waitForEvent('filechooser')
    await box.getByRole('button', { name: '添加文件' }).click()
    await (await chooser).setFiles(file)
    await expect(box.getByText(file.name)).toBeVisible()
  }
}
