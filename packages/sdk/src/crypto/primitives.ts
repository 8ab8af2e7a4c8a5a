import type {
  HmacPrimitive,
  OpenPrimitives,
} from "../../../../src/modules/licensing/domain/codecs/primitives"

/** What a program needs of cryptography: it reads files and answers, and makes typed codes. It signs nothing. */
export type ReadPrimitives = OpenPrimitives & HmacPrimitive
