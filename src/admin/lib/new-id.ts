/** 128 random bits. Unlike `crypto.randomUUID` it is there in an admin served over plain http too. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0")
  ).join("")
