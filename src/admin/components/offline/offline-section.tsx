import { DocumentText } from "@medusajs/icons"
import { Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useOfflineFiles } from "../../hooks/api/offline-files"
import type { LicenseDetail } from "../../lib/types"
import { LoadError, RowsSkeleton } from "../common/section-states"
import { ListPager } from "../common/list-pager"
import { FileRow } from "./file-row"
import { useFileActs } from "./use-file-acts"
import { ScrollBox } from "../common/scroll-box"

const PAGE_SIZE = 5
const COLUMNS = ["file", "computer", "issued", "ends", "state"] as const

const NoFiles = ({ allowed, forAny }: { allowed: boolean; forAny: boolean }) => {
  const { t } = useTranslation("licensing")
  return (
    <div className="flex flex-col items-center gap-y-2 px-6 py-8 text-center">
      <DocumentText className="text-ui-fg-subtle" />
      <Text size="small" leading="compact" weight="plus">
        {t(allowed ? "offline.empty" : "offline.notAllowed")}
      </Text>
      {allowed && (
        <Text size="small" className="text-ui-fg-subtle max-w-md text-pretty">
          {t(forAny ? "offline.emptyHint" : "offline.emptyHintMachines")}
        </Text>
      )}
    </div>
  )
}

/** A computer with a file runs without asking, so it would sit on no floating seat that counts. */
const givesFiles = ({ allow_offline, floating_seats }: LicenseDetail) =>
  allow_offline && floating_seats === null

const Header = ({
  license,
  onMake,
  onAnswer,
}: {
  license: LicenseDetail
  onMake: () => void
  onAnswer: () => void
}) => {
  const { t } = useTranslation("licensing")
  const { issued, out } = license.license_files
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <Heading level="h2">{t("offline.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("offline.hint")}
        </Text>
        {issued > 0 && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {t("offline.licenseFiles", { count: issued, out })}
          </Text>
        )}
      </div>
      {givesFiles(license) && (
        <div className="flex items-center gap-x-2">
          {license.allow_license_files && (
            <Button size="small" variant="secondary" onClick={onMake}>
              {t("offline.make.licenseMenu")}
            </Button>
          )}
          {license.authorization === "license_key" && (
            <Button size="small" variant="secondary" onClick={onAnswer}>
              {t("offline.request.menu")}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** The offline files of a license, and requests of computers without a network. */
export const OfflineSection = ({ license }: { license: LicenseDetail }) => {
  const { t } = useTranslation("licensing")
  const [page, setPage] = useState(0)
  const {
    offline_files,
    count = 0,
    error,
    refetch,
  } = useOfflineFiles(license.id, {
    limit: PAGE_SIZE,
    offset: page * PAGE_SIZE,
  })
  const acts = useFileActs(license)
  return (
    <Container className="divide-y p-0" data-testid="offline-files">
      <Header license={license} onMake={acts.make} onAnswer={acts.answer} />
      {!offline_files &&
        (error ? <LoadError error={error} onRetry={refetch} /> : <RowsSkeleton rows={2} />)}
      {offline_files?.length === 0 && (
        <NoFiles allowed={givesFiles(license)} forAny={license.allow_license_files} />
      )}
      {offline_files && offline_files.length > 0 && (
        <ScrollBox label={t("offline.title")}>
          <Table aria-label={t("offline.title")}>
            <Table.Header className="border-t-0">
              <Table.Row>
                {COLUMNS.map((column) => (
                  <Table.HeaderCell key={column} className="whitespace-nowrap">
                    {t(`offline.columns.${column}`)}
                  </Table.HeaderCell>
                ))}
                <Table.HeaderCell className="w-10">
                  <span className="sr-only">{t("offline.columns.acts")}</span>
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body className={count > PAGE_SIZE ? undefined : "!border-b-0"}>
              {offline_files.map((file) => (
                <FileRow key={file.id} file={file} menu={acts.menuOf(file)} />
              ))}
            </Table.Body>
          </Table>
        </ScrollBox>
      )}
      {count > PAGE_SIZE && (
        <ListPager count={count} capped={false} pageSize={PAGE_SIZE} page={page} onPage={setPage} />
      )}
      {acts.element}
    </Container>
  )
}
