/** What lies in a data folder. Backup copies these and nothing else; the lock database and the ballast are remade. */
export const dataFiles = {
  database: 'room.db',
  drafts: 'drafts.db',
  keyring: 'keyring.json',
  attachments: 'attachments',
} as const
