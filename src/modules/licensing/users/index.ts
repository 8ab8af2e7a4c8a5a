import { bound } from "../storage"
import type { DeviceAuthorizationsService } from "./device-authorizations"
import type { UserLinksService } from "./user-links"
import type { UserPasswordsService } from "./user-passwords"
import type { UserReaderService } from "./user-reader"
import type { UserSessionsService } from "./user-sessions"
import type { UserStoreService } from "./user-store"
import type { UserTokensService } from "./user-tokens"
import type { UsersService } from "./users"

export { MAX_USERS_AT_ONCE } from "./users"
export type { UserStoreService } from "./user-store"

type Cradle = {
  deviceAuthorizationsService: DeviceAuthorizationsService
  userLinksService: UserLinksService
  userPasswordsService: UserPasswordsService
  userReaderService: UserReaderService
  userSessionsService: UserSessionsService
  userStoreService: UserStoreService
  userTokensService: UserTokensService
  usersService: UsersService
}

/** What the rest of the plugin may ask of this room; `service.ts` says what it is for. */
export type UsersRoom = ReturnType<typeof usersRoom>

/** See {@link UsersRoom}. */
export const usersRoom = (cradle: Cradle) => ({
  list: bound(cradle.userReaderService, "list"),
  exportCsv: bound(cradle.userReaderService, "csv"),
  assign: bound(cradle.usersService, "assign"),
  unassign: bound(cradle.usersService, "unassign"),
  setDisabled: bound(cradle.usersService, "setDisabled"),
  inviteAll: bound(cradle.userLinksService, "inviteAll"),
  renewLink: bound(cradle.userLinksService, "renew"),
  dropLink: bound(cradle.userLinksService, "drop"),
  readLink: bound(cradle.userLinksService, "read"),
  useLink: bound(cradle.userLinksService, "use"),
  passwordSubject: bound(cradle.userPasswordsService, "subject"),
  announcePassword: bound(cradle.userPasswordsService, "announce"),
  givePassword: bound(cradle.userPasswordsService, "give"),
  startDevice: bound(cradle.deviceAuthorizationsService, "start"),
  findDevice: bound(cradle.deviceAuthorizationsService, "find"),
  answerDevice: bound(cradle.deviceAuthorizationsService, "answer"),
  reopenDevice: bound(cradle.deviceAuthorizationsService, "reopen"),
  pollDevice: bound(cradle.deviceAuthorizationsService, "poll"),
  readToken: bound(cradle.userTokensService, "read"),
  signIn: bound(cradle.userSessionsService, "signIn"),
  refresh: bound(cradle.userSessionsService, "refresh"),
  signOut: bound(cradle.userSessionsService, "signOut"),
  signOutEverywhere: bound(cradle.userSessionsService, "signOutEverywhere"),
  signOutAccount: bound(cradle.userSessionsService, "signOutAccount"),
  forget: bound(cradle.userStoreService, "forget"),
})
