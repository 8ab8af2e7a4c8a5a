import { Button, Drawer, Heading, InlineTip, Label, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useChangeVariantPolicies } from "../../hooks/api/variant-policies"
import { useLeave } from "../../hooks/use-leave"
import { toApiError } from "../../lib/errors"
import { focusFirstField } from "../../lib/first-field"
import {
  choiceChanges,
  choiceOf,
  isComplete,
  type TopUp,
  withPolicies,
} from "../../lib/policy-choice"
import type { VariantPolicies } from "../../lib/types"
import { Named } from "../common/named"
import { SwitchBox } from "../common/switch-box"
import { PolicyPicker } from "./policy-picker"
import { TopUpTerms } from "./top-up-terms"

type Props = { variants: VariantPolicies[]; onClose: () => void }

/** Chooses the policies of each variant. Mounted only while it is open, so that it starts fresh. */
export const VariantPoliciesDrawer = ({ variants, onClose }: Props) => {
  const { t } = useTranslation("licensing")
  const id = useId()
  const before = choiceOf(variants)
  const [choice, setChoice] = useState(before)
  const [replaced, setReplaced] = useState<Record<string, boolean>>({})
  const { mutateAsync, isPending } = useChangeVariantPolicies()
  const changes = choiceChanges(before, choice)
  const isBundle = Object.values(choice).some(
    (chosen) => chosen.filter(({ top_up }) => top_up === null).length > 1
  )
  const setTopUp = (variantId: string, policyId: string, top_up: TopUp | null) =>
    setChoice((all) => ({
      ...all,
      [variantId]: (all[variantId] ?? []).map((each) =>
        each.id === policyId ? { ...each, top_up } : each
      ),
    }))

  const leave = useLeave(changes.length > 0, isPending, onClose)

  const save = async () => {
    try {
      await mutateAsync(
        changes.map((change) => ({
          ...change,
          replace_bundle: replaced[change.variantId] ?? false,
        }))
      )
      toast.success(t("variants.saved"))
      onClose()
    } catch (error) {
      toast.error(toApiError(error).message)
    }
  }

  return (
    <Drawer open onOpenChange={(open) => !open && leave()}>
      <Drawer.Content onOpenAutoFocus={focusFirstField}>
        <Named label={t("actions.close")}>
          <Drawer.Header>
            <Drawer.Title asChild>
              <Heading>{t("variants.edit")}</Heading>
            </Drawer.Title>
            <Drawer.Description>{t("variants.editHint")}</Drawer.Description>
          </Drawer.Header>
        </Named>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-auto">
          {variants.map((variant) => (
            <div key={variant.id} className="flex flex-col gap-y-2">
              <Label htmlFor={`${id}-${variant.id}`} size="small" weight="plus">
                {variant.title ?? t("variants.one")}
              </Label>
              {variant.sku && (
                <Text size="small" leading="compact" className="text-ui-fg-subtle">
                  {variant.sku}
                </Text>
              )}
              <PolicyPicker
                id={`${id}-${variant.id}`}
                label={t("variants.pickFor", { variant: variant.title })}
                value={(choice[variant.id] ?? []).map((each) => each.id)}
                known={variant.license_policies}
                onChange={(ids) =>
                  setChoice((all) => ({
                    ...all,
                    [variant.id]: withPolicies(all[variant.id] ?? [], ids),
                  }))
                }
              />
              {(choice[variant.id] ?? []).map(({ id: policyId, top_up }) => (
                <TopUpTerms
                  key={policyId}
                  policyId={policyId}
                  value={top_up}
                  onChange={(next) => setTopUp(variant.id, policyId, next)}
                />
              ))}
              {variant.license_bundle && (choice[variant.id] ?? []).length > 0 && (
                <SwitchBox
                  label={t("variants.replaceBundle", { bundle: variant.license_bundle.name })}
                  hint={t("variants.replaceBundleHint")}
                  checked={replaced[variant.id] ?? false}
                  onChange={(on) => setReplaced((all) => ({ ...all, [variant.id]: on }))}
                />
              )}
            </div>
          ))}
          {isBundle && (
            <InlineTip label={t("variants.bundle")}>{t("variants.bundleHint")}</InlineTip>
          )}
          <InlineTip label={t("general.tip")}>{t("variants.laterHint")}</InlineTip>
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary" disabled={isPending}>
              {t("actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            isLoading={isPending}
            disabled={!changes.length || !isComplete(choice)}
            onClick={save}
          >
            {t("actions.save")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
