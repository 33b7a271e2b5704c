import type { CDPSession, Page } from '@playwright/test'

/** As an input method writes: letters first, then the words chosen for them. */
export class InputMethod {
  readonly #page: Page
  readonly #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(page, await page.context().newCDPSession(page))
  }

  async compose(letters: string): Promise<void> {
    const end = letters.length
    await this.#session.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: end,
      selectionEnd: end,
    })
  }

  /**
   * A key the input method takes for itself, as the page hears of it: by its name and as composing, or, where composing is
   * just over, by 229 alone. Answers whether the page took it too.
   */
  take(key: string, held: { readonly altKey?: boolean; readonly ctrlKey?: boolean } = {}): Promise<boolean> {
    return this.#page.evaluate(
      ([name, also]) => {
        const ways = [{ isComposing: true }, { isComposing: false, keyCode: 229 }]
        const left = ways.map((way) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...also, ...way }),
          ),
        )
        return left.some((one) => one !== true)
      },
      [key, held] as const,
    )
  }

  async commit(words: string): Promise<void> {
    await this.#session.send('Input.insertText', { text: words })
  }
}
