/** Copies a text; false where the browser offers no clipboard, as it does at secure addresses only. */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard === undefined) return false;
  await navigator.clipboard.writeText(text);
  return true;
}
