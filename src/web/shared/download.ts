/** Downloads a text as a file. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has to read the file before the address is revoked.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
