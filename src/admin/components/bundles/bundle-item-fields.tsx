import { Plus, Trash } from "@medusajs/icons"
import { Button, Hint, IconButton, Text } from "@medusajs/ui"
import { useFieldArray, useFormContext } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { BUNDLE_ITEMS } from "../../../modules/licensing/domain/policies/bundle-rules"
import type { BundleFormValues } from "../../lib/bundle-form"
import type { LicenseBundle } from "../../lib/types"
import { NumberField } from "../common/number-field"
import { PolicyField } from "../policies/policy-field"

type RowProps = { index: number; known: LicenseBundle["items"]; onRemove: () => void }

const ItemRow = ({ index, known, onRemove }: RowProps) => {
  const { t } = useTranslation("licensing")
  return (
    <li className="shadow-elevation-card-rest bg-ui-bg-component flex flex-col gap-y-3 rounded-lg p-3">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {t("bundles.item", { number: index + 1 })}
        </Text>
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          aria-label={t("bundles.removeItem", { number: index + 1 })}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </div>
      <PolicyField<BundleFormValues>
        name={`items.${index}.policy_id`}
        known={known.map(({ policy }) => policy)}
      />
      <NumberField<BundleFormValues>
        name={`items.${index}.seats`}
        label={t("bundles.seats")}
        min={1}
        nullable={{ label: t("bundles.seatsOfPolicy"), fallback: 1 }}
      />
    </li>
  )
}

/** The policies of a bundle, in their order. `known`: those chosen before, which may be inactive. */
export const BundleItemFields = ({ known = [] }: { known?: LicenseBundle["items"] }) => {
  const { t } = useTranslation("licensing")
  const { control, formState } = useFormContext<BundleFormValues>()
  const { fields, append, remove } = useFieldArray({ control, name: "items" })
  const refused = formState.errors.items?.message ?? formState.errors.items?.root?.message
  return (
    <div className="flex flex-col gap-y-4">
      <ul className="flex flex-col gap-y-3">
        {fields.map((field, index) => (
          <ItemRow key={field.id} index={index} known={known} onRemove={() => remove(index)} />
        ))}
      </ul>
      {refused && (
        <Hint variant="error" role="alert">
          {refused}
        </Hint>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={fields.length >= BUNDLE_ITEMS.max}
        onClick={() => append({ policy_id: "", seats: null })}
      >
        <Plus />
        {t("bundles.addItem")}
      </Button>
    </div>
  )
}
