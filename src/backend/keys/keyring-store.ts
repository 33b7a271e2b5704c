import { type FileHandle, open } from 'node:fs/promises'
import { keyProblem } from './key-problem.ts'
import { type KeyringContent, keyringText } from './keyring-file.ts'
import { MOST_BYTES, parseKeyring } from './keyring-parse.ts'
import { errorCode, type ReplaceFs, replaceFile } from './replace-file.ts'

/** Reads and checks `keyring.json`. Throws `keyring-missing`, `-read-failed`, `-newer` or `-damaged`. */
export async function readKeyringFile(path: string): Promise<KeyringContent> {
  const text = await readText(path).catch((error: unknown) => {
    throw keyProblem(errorCode(error) === 'ENOENT' ? 'keyring-missing' : 'keyring-read-failed', error)
  })
  return parseKeyring(text)
}

/**
 * Puts the new content in the old one's place, or throws `keyring-write-failed`. Read back by the strict parser first: a
 * keyring this program would refuse tomorrow must not be written today.
 */
export async function writeKeyringFile(path: string, content: KeyringContent, fs?: ReplaceFs): Promise<void> {
  const text = keyringText(content)
  parseKeyring(text)
  try {
    await replaceFile(path, text, fs)
  } catch (error) {
    throw keyProblem('keyring-write-failed', error)
  }
}

export async function keyringFileExists(path: string): Promise<boolean> {
  try {
    await (await open(path, 'r')).close()
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw keyProblem('keyring-read-failed', error)
  }
}

/** One byte more than allowed is read at most, so that a giant file is damage and not a full memory. */
async function readText(path: string): Promise<string> {
  const file: FileHandle = await open(path, 'r')
  try {
    const size = Math.min((await file.stat()).size, MOST_BYTES + 1)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
