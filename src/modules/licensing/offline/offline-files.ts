import { randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import {
  type LicenseFileAlgorithm,
  type LicenseFileMeta,
  licenseFileSecret,
  writeLicenseFile,
} from "../domain/codecs/license-file"
import {
  ISSUED_BACKDATE_SECONDS,
  licenseFileMeta,
  MIN_FILE_TTL_SECONDS,
} from "../domain/codecs/license-file-time"
import { type DocumentedLicense, offlineDocument } from "../domain/offline-document"
import { type FeatureSeats, featuresInForce } from "../domain/policies/feature-terms"
import { seatTotal } from "../domain/seats/seats"
import { awaitsFirstActivation, effectiveFeatures, offlineExpiry } from "../domain/policies/terms"
import type { Verdict, VerdictLicense } from "../domain/ladder/facts"
import { validationVerdict } from "../domain/ladder/validation"
import type { UserStanding } from "../domain/vocabulary"
import {
  readComputer,
  type ActivationFactsService,
  type TaskSubject,
  type ActivationStoreService,
} from "../activations"
import { CONSUMPTION_COUNT } from "../consumption"
import {
  type DatabaseService,
  type DataKeysService,
  entityId,
  nodePrimitives,
  type TimelineService,
} from "../storage"
import type { ActivationRow, TaskCaller } from "../activations/types"
import type {
  OfflineFile,
  OfflineFileResult,
  OfflineFileOptions,
  OfflineSubject,
} from "./offline-files-types"
import type { OfflineFileStoreService } from "./offline-file-store"
import type { RevocationsService } from "./revocations"
import type { SigningKey, SigningKeysService } from "../settings"

/** The default algorithm: nobody reads the file without the license key. */
const DEFAULT_FILE_ALGORITHM: LicenseFileAlgorithm = "aes-256-gcm+ed25519"

type Cradle = {
  activationFactsService: ActivationFactsService
  activationStoreService: ActivationStoreService
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  offlineFileStoreService: OfflineFileStoreService
  revocationsService: RevocationsService
  signingKeysService: SigningKeysService
  timelineService: TimelineService
}

/** The key that signs a file, and the number of the newest revocation list. */
export type FileSigning = { signer: SigningKey; revocation: number }

/** What a file says of its license beside the locked row. */
type FileFacts = {
  policy_id: string
  policy_code: string
  policy_name: string
  program_name: string
  key_encrypted: string
  key_redacted: string | null
  max_users: number | null
  max_consumptions: number | null
  consumption_count: number
  /** The named user of the computer; null = none. */
  user: { id: string; name: string | null } | null
  created_at: Date
  updated_at: Date
}

/** Signatures prove typed codes only; requests for files have none. */
const NO_SIGNATURE = new Uint8Array(0)

/** Makes license files and machine files. */
export class OfflineFilesService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * Hands out a license file, or the machine file of one computer. The ladder judges first, in the transaction
   * that holds the license, so that no file is made for a computer that is being removed. The file never
   * outlives the license; its certificate is not kept.
   */
  async checkOut(
    licenseId: string,
    subject: OfflineSubject,
    options: OfflineFileOptions,
    caller: TaskCaller,
    now = new Date()
  ): Promise<OfflineFileResult> {
    const signing = await this.signing()
    return await this.checkOutWith(signing, licenseId, subject, options, caller, now)
  }

  /** What every file carries. Read before the license is locked: it may need connections of its own. */
  async signing(): Promise<FileSigning> {
    const { revocationsService, signingKeysService } = this.cradle
    return {
      signer: await signingKeysService.signer(),
      revocation: await revocationsService.number(),
    }
  }

  /** {@link checkOut}, in the caller's transaction if it has one. */
  async checkOutWith(
    signing: FileSigning,
    licenseId: string,
    subject: OfflineSubject,
    options: OfflineFileOptions,
    caller: TaskCaller,
    now: Date,
    context: Context = {}
  ): Promise<OfflineFileResult> {
    const { activationFactsService, databaseService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const license = await activationFactsService.lock(licenseId, "activate", tx)
      const { activation, standing } = license
        ? await this.computerOf(license, subject, caller, tx)
        : NO_COMPUTER
      const verdict = judge(license, subject, { activation, standing }, caller, now)
      if (!license || !verdict.valid) {
        return { verdict, license_id: license?.id ?? null, activation: null, file: null }
      }
      const file = await this.issue(license, activation, signing, options, now, tx)
      const { id, kind, algorithm, expires_at } = file
      await this.cradle.timelineService.record(
        [
          {
            type: "offline_file.issued",
            actor: caller.actor,
            order_id: license.order_id,
            license_ids: [license.id],
            activation_id: activation?.id ?? null,
            data: { file_id: id, kind, algorithm, expires_at, ...ofUser(activation) },
          },
        ],
        tx
      )
      return { verdict, license_id: license.id, activation, file }
    }, context)
  }

  /**
   * The computer that a file of a locked license would be for. A named user who asks has computers of their own.
   */
  async computerOf(
    license: TaskSubject,
    subject: OfflineSubject,
    { user }: TaskCaller,
    tx: Context
  ): Promise<FoundComputer> {
    const { activationStoreService: store } = this.cradle
    if (subject.for === "activation") {
      const activation = await store.find(subject.activation_id, tx)
      return activation?.license_id === license.id ? { activation, standing: null } : NO_COMPUTER
    }
    const computer =
      subject.for === "computer" ? readComputer(subject.computer, NO_SIGNATURE).computer : null
    const { current, standing } = await store.findActive(license, computer, user, tx)
    return { activation: current, standing }
  }

  /**
   * Makes a file of a license that is locked and judged. One with an end of its own (`until`) ends then, whatever
   * else its license allows. It has the features whose floating seats its computer has borrowed (`seats`).
   */
  async issue(
    license: TaskSubject,
    activation: ActivationRow | null,
    signing: FileSigning,
    {
      algorithm = DEFAULT_FILE_ALGORITHM,
      ttl,
      until,
      seats = {},
    }: OfflineFileOptions & { until?: Date; seats?: FeatureSeats },
    now: Date,
    tx: Context
  ): Promise<OfflineFile> {
    const facts = await this.facts(license.id, activation?.user_id ?? null, tx)
    const id = entityId("lfile")
    const kind = activation ? "machine" : "license"
    const meta = metaOf({ id, signing, license, activation, ttl, until, now })
    const key = await this.cradle.dataKeysService.decrypt(facts.key_encrypted, license.id)
    // A named user has no key: a file of theirs is opened by their id.
    const userId = activation?.user_id ?? null
    const isOpen = algorithm === "base64+ed25519"
    const document = offlineDocument(
      meta,
      documented(
        license,
        facts,
        isOpen || userId !== null ? (facts.key_redacted ?? "") : key,
        now,
        seats
      ),
      activation && { ...activation, name: activation.note ?? activation.name, user: facts.user }
    )
    const sealing = isOpen
      ? { algorithm }
      : {
          algorithm,
          secret: licenseFileSecret(userId ?? key, activation?.fingerprint),
          iv: randomBytes(12),
        }
    const certificate = writeLicenseFile(nodePrimitives, {
      kind,
      document,
      privateKey: signing.signer.privateKey,
      ...sealing,
    } as Parameters<typeof writeLicenseFile>[1])
    const expires_at = new Date(meta.expiry)
    await this.cradle.offlineFileStoreService.insert(
      {
        id,
        license_id: license.id,
        activation_id: activation?.id ?? null,
        kind,
        fingerprint: activation?.fingerprint ?? null,
        expires_at,
        floating_features: Object.keys(seats),
      },
      now,
      tx
    )
    return { id, kind, algorithm, certificate, issued_at: now, expires_at }
  }

  private async facts(licenseId: string, userId: string | null, tx: Context): Promise<FileFacts> {
    const [facts] = await this.cradle.databaseService.query<FileFacts>(
      `select l.policy_id, po.code as policy_code, po.name as policy_name, pr.name as program_name,
         s.key_encrypted, l.key_redacted, l.max_users, l.max_consumptions,
         ${CONSUMPTION_COUNT} as consumption_count, l.created_at, l.updated_at,
         (select json_build_object('id', u.id,
            'name', nullif(concat_ws(' ', u.first_name, u.last_name), ''))
          from licensing_user u where u.id = ?) as "user"
       from licensing_license l
       join licensing_license_secret s on s.license_id = l.id and s.valid_until is null
       join licensing_program pr on pr.id = l.program_id
       join licensing_policy po on po.id = l.policy_id
       where l.id = ?`,
      [userId, licenseId],
      tx
    )
    return facts as FileFacts
  }
}

/** The computer that a file is for, and whether the user who asks may use the license. */
type FoundComputer = { activation: ActivationRow | null; standing: UserStanding | null }

/** No computer, and no user. */
export const NO_COMPUTER: FoundComputer = { activation: null, standing: null }

/** What the timeline says of whose computer it is. */
export function ofUser(activation: ActivationRow | null): { user_ids?: string[] } {
  return activation?.user_id ? { user_ids: [activation.user_id] } : {}
}

function judge(
  license: TaskSubject | null,
  subject: OfflineSubject,
  { activation, standing }: FoundComputer,
  { program_code, features, app_released_at }: TaskCaller,
  now: Date
): Verdict {
  const named =
    subject.for === "computer" ? readComputer(subject.computer, NO_SIGNATURE).claim : "fingerprint"
  return validationVerdict(
    { license: license && judged(license, standing), activation },
    {
      purpose: subject.for === "any_computer" ? "license_file" : "checkout",
      program_code,
      computer: subject.for === "any_computer" ? null : named,
      features,
      app_released_at,
    },
    now
  )
}

/** What the ladder looks at of a locked license. */
export function judged(license: TaskSubject, user: UserStanding | null): VerdictLicense {
  return {
    ...license,
    user,
    features: featuresOf(license),
    term_begun: !awaitsFirstActivation(license),
  }
}

function featuresOf({ features, order_features, program_catalogue }: TaskSubject): string[] {
  return effectiveFeatures(features, order_features, program_catalogue)
}

/** Without a requested end the file runs as long as it may. */
function metaOf({
  id,
  signing: { signer, revocation },
  license,
  activation,
  ttl,
  until,
  now,
}: {
  id: string
  signing: FileSigning
  license: TaskSubject
  activation: ActivationRow | null
  ttl: number | undefined
  until: Date | undefined
  now: Date
}): LicenseFileMeta & { expiry: string } {
  const latest =
    until ??
    offlineExpiry(
      {
        ttl_days: activation ? license.offline_ttl_days : license.license_file_ttl_days,
        expires_at: license.expires_at,
        activation_expires_at: activation?.expires_at ?? null,
      },
      now
    )
  const longest = Math.ceil((latest.getTime() - now.getTime()) / 1000) + ISSUED_BACKDATE_SECONDS + 1
  return licenseFileMeta({
    id,
    kid: signer.kid,
    now,
    ttlSeconds: ttl ?? Math.max(MIN_FILE_TTL_SECONDS, longest),
    licenseExpiresAt: latest,
    revocation,
  })
}

function documented(
  license: TaskSubject,
  facts: FileFacts,
  key: string,
  now: Date,
  seats: FeatureSeats
): DocumentedLicense {
  const { features, feature_ends } = featuresInForce(
    featuresOf(license),
    license.feature_terms,
    now,
    seats
  )
  return {
    ...license,
    ...facts,
    key,
    program: { id: license.program_id, code: license.program_code, name: facts.program_name },
    policy: { id: facts.policy_id, code: facts.policy_code, name: facts.policy_name },
    features: license.program_catalogue.filter(({ code }) => features.includes(code)),
    feature_ends,
    custom_fields: license.custom_fields ?? {},
    seats: seatTotal(license),
  }
}
