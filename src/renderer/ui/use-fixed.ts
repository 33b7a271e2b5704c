import { ConfigProvider } from 'antd'

/** Whether a control can't be changed: for a reason of its own, or because the form around it may only be looked at. */
export function useFixed(disabled: boolean | undefined): boolean {
  const { componentDisabled } = ConfigProvider.useConfig()
  return disabled ?? componentDisabled ?? false
}
