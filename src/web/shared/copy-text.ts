/** Copies a text; false where the browser offers no clipboard, as it does at secure addresses only, or refuses it. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
