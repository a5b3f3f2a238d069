/**
 * An edit that cannot be written without breaking the file or a person's protection. The message is a Vietnamese sentence for the user:
 * "Trang “Theo dõi”, ô B5: chữ dài quá 32.767 ký tự."
 */
export function patchError(sheet: string, cell: string | null, reason: string): Error {
  return Object.assign(new Error(`Trang “${sheet}”${cell === null ? '' : `, ô ${cell}`}: ${reason}.`), {
    patchSheet: sheet,
    patchCell: cell,
  });
}
