export { AttachScan } from './attach-scan.tsx'
export { AttachmentView } from './attachment-view.tsx'
export { CaseAttachments } from './case-attachments.tsx'
