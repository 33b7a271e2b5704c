import { expect, type Locator, type Page } from '@playwright/test'

type Scope = Page | Locator

/** One of a list, as one does with the keyboard: type what it is called, Enter. */
export async function choose(scope: Scope, label: string, option: string): Promise<void> {
  const box = scope.getByRole('combobox', { name: label })
  await box.fill(option)
  await box
    .page()
    .locator('.ant-select-dropdown:visible .ant-select-item-option-active')
    .filter({ hasText: option })
    .waitFor()
  await box.press('Enter')
}

/** Exactly these of a list of several. */
export async function chooseSeveral(scope: Scope, label: string, options: readonly string[]): Promise<void> {
  const box = scope.getByRole('combobox', { name: label })
  await box.click()
  const chosen = scope.locator('.select-input').filter({ has: box }).locator('.ant-select-selection-item')
  for (let left = await chosen.count(); left > 0; left -= 1) {
    await box.press('Backspace')
    await expect(chosen).toHaveCount(left - 1)
  }
  for (const option of options) {
    await box.fill(option)
    await box
      .page()
      .locator('.ant-select-dropdown:visible .ant-select-item-option-active')
      .filter({ hasText: option })
      .waitFor()
    await box.press('Enter')
  }
  await box.press('Escape')
}

/** One of a few answers side by side. */
export async function answer(scope: Scope, question: string | RegExp, option: string): Promise<void> {
  await scope
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: option, exact: true })
    .check()
}
