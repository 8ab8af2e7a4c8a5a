/** What an application signature's ciphertext is bound to. */
export function signatureContext(programId: string): string {
  return `program_signature:${programId}`
}
