/** Every name that crosses between a page and Electron's main process. */
export const CHANNELS = {
  port: 'backend:port',
  watch: 'backend:watch',
  notice: 'backend:notice',
  pickFile: 'shell:pick-file',
  saveFile: 'shell:save-file',
  removableDrives: 'shell:removable-drives',
  print: 'shell:print',
  showInFolder: 'shell:show-in-folder',
} as const
