import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Copies the few font files that are used, with their licences, from the npm packages into resources/fonts/generated. */
const root = join(import.meta.dirname, '..')
const target = join(root, 'resources', 'fonts', 'generated')

const families = [
  { folder: 'noto-serif-sc', name: 'NotoSerifSC' },
  { folder: 'noto-sans-sc', name: 'NotoSansSC' },
] as const

mkdirSync(target, { recursive: true })
for (const { folder, name } of families) {
  const source = join(root, 'node_modules', '@expo-google-fonts', folder)
  copyFileSync(join(source, '400Regular', `${name}_400Regular.ttf`), join(target, `${name}-Regular.ttf`))
  copyFileSync(join(source, '700Bold', `${name}_700Bold.ttf`), join(target, `${name}-Bold.ttf`))
  copyFileSync(join(source, 'LICENSE_FONT'), join(target, `${name}-OFL.txt`))
}
