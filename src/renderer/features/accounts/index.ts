export { Door } from './door.tsx'
export { forgetName } from './last-name.ts'
export { NewPassword, PASSWORD_LACK } from './new-password.tsx'
