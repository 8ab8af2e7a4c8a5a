import type { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../../modules/licensing/errors"
import { publicCode } from "../../modules/licensing/domain/ladder/verdict-codes"
import { verdictText } from "../../modules/licensing/messages/verdict-messages"
import type { Verdict } from "../../modules/licensing/domain/ladder/facts"
import { computerActs } from "../../modules/licensing/domain/ladder/computer-acts"
import type {
  ActivationRow,
  ListedActivation,
  TaskResult,
} from "../../modules/licensing/activations/types"

/** An activation as staff and its owners see it: no fingerprint, digests or lock bytes. */
export function shownActivation(row: ActivationRow) {
  return {
    id: row.id,
    license_id: row.license_id,
    original_activation_id: row.original_activation_id,
    sequence: row.sequence,
    status: row.status,
    ended_reason: row.ended_reason,
    site_code: row.site_code,
    machine_id: row.machine_id,
    activation_code: row.activation_code,
    marks: row.marks ?? [],
    name: row.name,
    platform: row.platform,
    app_version: row.app_version,
    note: row.note,
    activated_at: row.activated_at,
    expires_at: row.expires_at,
    last_seen_at: row.last_seen_at,
    ended_at: row.ended_at,
  }
}

/** An activation in a list of staff: with its user, and what it may be asked for. */
export function listedActivation(row: ListedActivation) {
  return { ...shownActivation(row), user: row.user, acts: computerActs(row.terms) }
}

/**
 * The answer to a person whose task was done.
 * @param locale of the sentences, see `localeOf`
 * @throws the verdict's code, by the status that `verdictHttpStatus` says
 */
export function taskAnswer(
  { verdict, activation, repeated, free_seats, seats }: TaskResult,
  locale: string
) {
  if (!activation) {
    throw verdictError(verdict, locale)
  }
  return { activation: shownActivation(activation), repeated, free_seats, seats }
}

/** A refusal as the error that a person sees. */
export function verdictError(verdict: Verdict, locale: string): MedusaError {
  return licensingError(publicCode(verdict.code), sentenceOf(verdict, locale))
}

function sentenceOf({ code, differing_locks }: Verdict, locale: string): string {
  const { message, next } = verdictText(publicCode(code), { differing_locks, locale })
  return `${message} ${next}`
}
