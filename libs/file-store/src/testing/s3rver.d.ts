declare module 's3rver' {
  import { type AddressInfo } from 'node:net';

  interface Settings {
    readonly address: string;
    readonly port: number;
    readonly directory: string;
    readonly silent: boolean;
    readonly configureBuckets: readonly { readonly name: string; readonly configs: readonly string[] }[];
  }

  /** As much of it as tests need: the package brings no types. */
  export default class S3rver {
    constructor(settings: Settings);
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
