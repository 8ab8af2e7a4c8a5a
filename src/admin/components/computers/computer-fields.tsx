import { useTranslation } from "react-i18next"

import { MAX_COMPUTER_NOTE, type ComputerFormValues } from "../../lib/computer-form"
import { TextField } from "../common/text-field"

const CODES = ["site_code", "machine_id"] as const

/** The codes that a program shows on its computer, and the staff's name for the computer. */
export const ComputerFields = () => {
  const { t } = useTranslation("licensing")
  return (
    <>
      {CODES.map((field) => (
        <TextField<ComputerFormValues>
          key={field}
          name={field}
          label={t(`computers.fields.${field}`)}
          hint={t(`computers.fields.${field}Hint`)}
          className="font-mono"
          maxLength={256}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      ))}
      <NoteField />
    </>
  )
}

/** The staff's name for a computer. */
export const NoteField = () => {
  const { t } = useTranslation("licensing")
  return (
    <TextField<Pick<ComputerFormValues, "note">>
      name="note"
      label={t("computers.fields.note")}
      hint={t("computers.fields.noteHint")}
      maxLength={MAX_COMPUTER_NOTE}
      autoComplete="off"
      optional
    />
  )
}
