import type { ThemeConfig } from 'antd'

/**
 * The colours of app.css again, for antd. Vermilion is absent on purpose: it belongs to seals and to what is overdue; a
 * field that needs correcting is plum.
 */
export function themeOf(large: boolean): ThemeConfig {
  return {
    token: {
      colorPrimary: '#145f63',
      colorLink: '#145f63',
      colorInfo: '#145f63',
      colorError: '#86284f',
      colorWarning: '#85560a',
      colorSuccess: '#3f6b4f',
      colorText: '#1f2421',
      colorTextSecondary: '#4a524e',
      colorTextTertiary: '#5d655f',
      colorTextPlaceholder: '#6b716c',
      colorTextDisabled: '#6b716c',
      colorBgBase: '#fffdf9',
      colorBgContainer: '#fffdf9',
      colorBgElevated: '#fffdf9',
      colorBgContainerDisabled: '#f3efe6',
      colorBgLayout: '#faf8f3',
      colorBorder: '#a09a8c',
      colorBorderSecondary: '#e2ddd2',
      colorFillAlter: '#f4f1e9',
      controlItemBgActive: '#e1ecea',
      borderRadius: 3,
      borderRadiusLG: 4,
      borderRadiusSM: 2,
      fontFamily: 'var(--face)',
      fontSize: large ? 18 : 15,
      controlHeight: large ? 42 : 36,
      controlHeightSM: large ? 36 : 30,
      lineWidthFocus: 2,
      motion: false,
      boxShadow: '0 2px 10px rgb(60 50 30 / 14%)',
      boxShadowSecondary: '0 2px 10px rgb(60 50 30 / 14%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Input: { activeShadow: 'none' },
      Select: { optionHeight: large ? 40 : 34, optionSelectedBg: '#e1ecea' },
      Checkbox: { controlInteractiveSize: large ? 20 : 17 },
    },
  }
}
