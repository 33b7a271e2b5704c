/** Names a camera, a scanner or a chat gives by itself. */
const BY_MACHINE = /^(?:扫描|微信|截图|截屏|屏幕|新建|图片|照片|图像|文档|未命名)/

/** What a handed-in item is called in 卷内目录: its kind, and what it is where somebody named it so; a file name is no title. */
export function itemTitle(kindTitle: string, fileName: string): string {
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').trim()
  const said = /\p{Script=Han}/u.test(name) && !BY_MACHINE.test(name) && !name.includes(kindTitle)
  return said ? `${kindTitle}（${name}）` : kindTitle
}
