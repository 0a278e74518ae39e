import { closeSync, openSync, writeSync } from "node:fs";

/** Size of the write buffer, in characters. */
const bufferSize = 1 << 20;

/** A CSV file, written row by row. */
export class CsvFile {
  private readonly file: number;
  private buffer: string;

  constructor(path: string, header: readonly string[]) {
    this.file = openSync(path, "w", 0o600);
    this.buffer = `${header.join(",")}\n`;
  }

  /** Adds a row; null and undefined become absent properties. */
  row(values: readonly unknown[]): void {
    let line = "";
    for (let place = 0; place < values.length; place++) line += `${place === 0 ? "" : ","}${cell(values[place])}`;
    this.buffer += `${line}\n`;
    if (this.buffer.length > bufferSize) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    writeSync(this.file, this.buffer);
    this.buffer = "";
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  // List items are separated by semicolons, which none of ours contains.
  const text = Array.isArray(value) ? value.join(";") : `${value as string | number | bigint | boolean}`;
  return text === "" || /[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
