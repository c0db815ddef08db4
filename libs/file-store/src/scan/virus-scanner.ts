/** One file on its way through the virus scan. */
export interface Scan {
  /** Resolves when more may be written. */
  write(chunk: Uint8Array): Promise<void>;
  /** @throws FileError `file.infected`, or `file.not-scanned` when the scanner gives no clear answer */
  finish(): Promise<void>;
  /** Ends the scan of a file that does not come to its end. */
  abandon(): void;
}

export interface VirusScanner {
  /** @throws FileError `file.not-scanned` */
  begin(): Promise<Scan>;
}
