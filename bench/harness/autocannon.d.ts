/** As much of autocannon as the bench uses; its own types stand nowhere. */
declare module 'autocannon' {
  interface Shooting extends PromiseLike<{ readonly errors: number }> {
    on(
      event: 'response',
      hear: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  }
  function autocannon(options: object): Shooting;
  export = autocannon;
}
