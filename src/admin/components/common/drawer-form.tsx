import { Form, KeyboundForm } from "@medusajs/dashboard/components"
import { Button, Drawer, Heading } from "@medusajs/ui"
import { useRef, type FormEventHandler, type ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { focusFirstField } from "../../lib/first-field"
import { useLeave } from "../../hooks/use-leave"
import { Named } from "./named"

/** A drawer without a route, opened from a widget. Mounted only while it is open. */
export const WidgetDrawer = ({
  title,
  description,
  onClose,
  children,
}: {
  title: string
  description?: string
  onClose: () => void
  children: ReactNode
}) => {
  const { t } = useTranslation("licensing")
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content
        aria-describedby={description ? undefined : ""}
        onOpenAutoFocus={focusFirstField}
      >
        <Named label={t("actions.close")}>
          <Drawer.Header>
            <Drawer.Title asChild>
              <Heading>{title}</Heading>
            </Drawer.Title>
            {description && <Drawer.Description>{description}</Drawer.Description>}
          </Drawer.Header>
        </Named>
        {children}
      </Drawer.Content>
    </Drawer>
  )
}

/** Ignores the second click of a double click, which comes before the button shows that it is sending. */
const useOnce = (submit: FormEventHandler<HTMLFormElement>): FormEventHandler<HTMLFormElement> => {
  const isSending = useRef(false)
  return (event) => {
    event.preventDefault()
    if (isSending.current) return
    isSending.current = true
    // The handler's promise resolves after sending, which its type does not say.
    void Promise.resolve<unknown>(submit(event)).finally(() => {
      isSending.current = false
    })
  }
}

type Props<T extends FieldValues> = {
  form: UseFormReturn<T>
  title: string
  description?: string
  saveText?: string
  isPending: boolean
  onSubmit: FormEventHandler<HTMLFormElement>
  onClose: () => void
  children: ReactNode
}

/** A form in such a drawer; asks before it drops input. */
export const DrawerForm = <T extends FieldValues>({
  form,
  title,
  description,
  saveText,
  isPending,
  onSubmit,
  onClose,
  children,
}: Props<T>) => {
  const { t } = useTranslation("licensing")
  const leave = useLeave(form.formState.isDirty, isPending, onClose)
  const submitOnce = useOnce(onSubmit)
  return (
    <WidgetDrawer title={title} description={description} onClose={leave}>
      <Form {...form}>
        <KeyboundForm
          onSubmit={submitOnce}
          className="flex size-full flex-col overflow-hidden"
          noValidate
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
            {children}
          </Drawer.Body>
          <Drawer.Footer>
            <Button
              size="small"
              type="button"
              variant="secondary"
              disabled={isPending}
              onClick={leave}
            >
              {t("actions.cancel")}
            </Button>
            <Button size="small" type="submit" isLoading={isPending}>
              {saveText ?? t("actions.save")}
            </Button>
          </Drawer.Footer>
        </KeyboundForm>
      </Form>
    </WidgetDrawer>
  )
}
