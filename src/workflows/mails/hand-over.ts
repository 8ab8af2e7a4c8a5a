import { setTimeout as sleep } from "node:timers/promises"

import type { CreateNotificationDTO, INotificationModuleService } from "@medusajs/framework/types"

/** Longest wait for a provider, in milliseconds: a person waits for many mails, and the jobs send one by one. */
const PATIENCE_MS = 10_000

/** A provider that neither took nor refused a mail. It may still send it. */
export class ProviderSilent extends Error {
  constructor() {
    super(`the provider did not answer within ${PATIENCE_MS / 1000} seconds`)
  }
}

/**
 * Hands mails to the shop's notification provider: its client may have no time limit of its own, and nothing of
 * ours shall wait forever.
 *
 * @throws ProviderSilent after ten seconds; what the provider throws
 */
export async function handOver(
  notifications: Pick<INotificationModuleService, "createNotifications">,
  mails: CreateNotificationDTO[]
): Promise<void> {
  const answered = new AbortController()
  const sending = notifications.createNotifications(mails).finally(() => answered.abort())
  const silence = sleep(PATIENCE_MS, undefined, { signal: answered.signal, ref: false }).then(
    () => {
      throw new ProviderSilent()
    },
    // The provider was faster.
    () => undefined
  )
  await Promise.race([silence.then(() => sending), sending])
}
