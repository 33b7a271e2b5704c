export type PhoneResult =
  | { readonly ok: true; readonly kind: 'mobile' | 'landline'; readonly number: string }
  | { readonly ok: false; readonly problem: string }

/** Mobile: 11 digits from 1. Landline: area code, 7 or 8 digits, extension if any; stored `0574-12345678-801`. */
export function checkPhone(text: string): PhoneResult {
  const plain = text.normalize('NFKC').replaceAll(/[\s—–]/g, (mark) => (mark.trim() === '' ? '' : '-'))
  if (plain === '') return problem('请填写联系电话。')
  const mobile = plain.replaceAll('-', '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (/^1\d{10}$/.test(mobile)) return { ok: true, kind: 'mobile', number: mobile }
  const landline = /^\(?(0[12]\d|0[3-9]\d{2})\)?-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(plain)
  if (landline !== null) {
    const number = landline.slice(1, 4).filter((part) => part !== undefined)
    return { ok: true, kind: 'landline', number: number.join('-') }
  }
  if (/[^\d+()-]/.test(plain)) return problem('联系电话里只能有数字、区号括号和短横线。')
  if (/^\d{7,8}$/.test(plain)) return problem('固定电话请带上区号，例如 0574-87654321。')
  if (/^1\d*$/.test(mobile)) return problem(`手机号码应为 11 位，现在是 ${mobile.length} 位。`)
  return problem('联系电话不对：手机 11 位，固定电话为区号加 7 或 8 位号码。')
}

function problem(sentence: string): PhoneResult {
  return { ok: false, problem: sentence }
}

/** A telephone number as it is stored and compared; what is none (a note, a number without its area) stays as typed. */
export function normalPhone(text: string): string {
  const result = checkPhone(text)
  return result.ok ? result.number : text
}

/** The ways one number may stand in records saved before numbers were normalised; empty where the text is no number. */
export function phoneForms(text: string): readonly string[] {
  const result = checkPhone(text)
  if (!result.ok) return []
  const { kind, number } = result
  const digits = number.replaceAll('-', '')
  if (kind === 'landline') {
    const [area = '', line = '', extension] = number.split('-')
    const rest = extension === undefined ? '' : `-${extension}`
    return [number, digits, `${area} ${line}${rest}`, `(${area})${line}${rest}`, `（${area}）${line}${rest}`]
  }
  const groups = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)]
  return [digits, groups.join(' '), groups.join('-'), `+86${digits}`, `86${digits}`]
}
