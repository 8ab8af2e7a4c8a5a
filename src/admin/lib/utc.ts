/** `2027-03-01 09:30 UTC` */
export const inUtc = (date: string): string => {
  const iso = new Date(date).toISOString()
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`
}
