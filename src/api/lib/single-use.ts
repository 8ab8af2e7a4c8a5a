import type LicensingModuleService from "../../modules/licensing/service"

/**
 * Runs `work` while nobody else uses what `subject` names, which works once; who comes meanwhile is refused.
 * @throws what `refusal` makes
 */
export async function withSingleUse<T>(
  licensing: Pick<LicensingModuleService, "storage">,
  subject: string,
  refusal: () => Error,
  work: () => Promise<T>
): Promise<T> {
  if (!(await licensing.storage.holdSingleUse(subject))) {
    throw refusal()
  }
  try {
    return await work()
  } finally {
    await licensing.storage.releaseSingleUse(subject)
  }
}
