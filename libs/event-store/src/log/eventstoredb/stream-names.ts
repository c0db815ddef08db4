/**
 * Streams of one register begin with its namespace and a colon, which no name in the register holds. So other
 * programs, and other registers, may use the same server.
 */
export class StreamNames {
  readonly prefix: string;

  constructor(namespace: string) {
    this.prefix = `${namespace}:`;
  }

  /** As the server knows it. */
  onServer(stream: string): string {
    return this.prefix + stream;
  }

  /** As the register knows it; undefined for a stream that is not the register's. */
  inRegister(stream: string): string | undefined {
    return stream.startsWith(this.prefix) ? stream.slice(this.prefix.length) : undefined;
  }
}
