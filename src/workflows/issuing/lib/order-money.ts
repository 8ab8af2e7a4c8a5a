import type { BigNumberInput } from "@medusajs/framework/types"
import {
  defaultCurrencies,
  getEpsilonFromDecimalPrecision,
  MathBN,
} from "@medusajs/framework/utils"

import type { MoneyMove } from "../../../modules/licensing/domain/reconcile/order-facts"

export type CreditLineRow = {
  amount: BigNumberInput
  reference: string | null
  reference_id: string | null
  metadata: Record<string, unknown> | null
}

type Amount = { amount: BigNumberInput; created_at: string | Date }
type RefundRow = Amount & { refund_reason?: { label: string; code: string } | null }

export type PaymentCollectionRow = {
  id: string
  payment_sessions?: ({ status: string } | null)[] | null
  payments?:
    | ({
        canceled_at: string | Date | null
        captures?: (Amount | null)[] | null
        refunds?: (RefundRow | null)[] | null
      } | null)[]
    | null
}

/**
 * The largest difference that Medusa treats as zero: the smallest amount of the currency, from Medusa's own
 * list, so that both always agree.
 */
export function epsilonOf(currencyCode: string): number {
  const currencies: Record<string, { decimal_digits: number } | undefined> = defaultCurrencies
  const digits = currencies[currencyCode.toUpperCase()]?.decimal_digits
  return getEpsilonFromDecimalPrecision(digits).numeric
}

/** Captures and refunds of all payment collections. */
export function moneyMoves(collections: PaymentCollectionRow[]): {
  captures: MoneyMove[]
  refunds: MoneyMove[]
} {
  const payments = paymentsOf(collections)
  return {
    captures: payments.flatMap(({ captures }) => movesOf(captures)),
    refunds: payments.flatMap(({ refunds }) => movesOf(refunds)),
  }
}

/**
 * The amount paid by other means than money. A refund that was not owed is booked as a credit line too; such
 * lines count as nothing, up to the refunded amount.
 */
export function prepaidOf(
  creditLines: (CreditLineRow | null)[],
  collections: PaymentCollectionRow[]
): number {
  const refunds = paymentsOf(collections).flatMap((payment) => present(payment.refunds))
  const collectionIds = new Set(collections.map(({ id }) => id))
  const reasons = refunds.flatMap(({ refund_reason }) => (refund_reason ? [refund_reason] : []))
  const madeByRefund = ({ metadata, reference, reference_id }: CreditLineRow): boolean =>
    metadata?.created_in_version !== undefined &&
    ((reference === "payment_collection" && collectionIds.has(reference_id ?? "")) ||
      reasons.some(({ label, code }) => label === reference && code === reference_id))
  const lines = present(creditLines)
  const credited = total(lines)
  const ofRefunds = MathBN.min(total(lines.filter(madeByRefund)), total(refunds))
  return MathBN.sub(credited, ofRefunds).toNumber()
}

/** Payments of all collections. */
export function paymentsOf(collections: PaymentCollectionRow[]) {
  return collections.flatMap(({ payments }) => present(payments))
}

export function toNumber(value: BigNumberInput | null | undefined): number {
  return MathBN.convert(value ?? 0).toNumber()
}

function movesOf(amounts: (Amount | null)[] | null | undefined): MoneyMove[] {
  return present(amounts).map(({ amount, created_at }) => ({
    amount: toNumber(amount),
    at: new Date(created_at).getTime(),
  }))
}

function total(rows: { amount: BigNumberInput }[]) {
  return MathBN.sum(0, ...rows.map(({ amount }) => amount))
}

function present<T>(rows: (T | null)[] | null | undefined): T[] {
  return (rows ?? []).filter((row): row is T => row !== null)
}
