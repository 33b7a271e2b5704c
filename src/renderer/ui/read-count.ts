const COUNT = /^(\d{1,6})(?:人|户|名|个|份|岁|周岁)?$/

/** A whole number as it is typed: `18`, `１８`, `18人`, `62岁`. Undefined when it is none. */
export function readCount(text: string): number | undefined {
  const digits = COUNT.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))?.[1]
  return digits === undefined ? undefined : Number(digits)
}
