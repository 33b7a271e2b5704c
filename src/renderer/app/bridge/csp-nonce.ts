/** The nonce of this load, for antd's `ConfigProvider csp={{ nonce }}`. The attribute is hidden from scripts, the property is not. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
