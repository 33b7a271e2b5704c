import { useMay } from './actor.ts'

/** Why a form can't be changed by the account at work; undefined where it may. */
export function useReadOnly(path: string): string | undefined {
  return useMay()(path) ? undefined : '您的角色只能看，不能改。要改的，请找管理员。'
}
