export { Door } from './door.tsx'
export { NewPassword, PASSWORD_LACK } from './new-password.tsx'
