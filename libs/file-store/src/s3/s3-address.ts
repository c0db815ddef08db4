import { type S3ClientConfig } from '@aws-sdk/client-s3';

/** Where files are kept in a store that speaks S3. */
export interface S3Address {
  readonly client: S3ClientConfig;
  readonly bucket: string;
  /** Begins every key: empty, or ending in a slash. */
  readonly prefix: string;
}

/**
 * Reads `s3+https://key:secret@host:port/bucket/prefix?region=eu-north-1`; key and secret are percent-encoded.
 * @returns undefined when a part is missing
 */
export function s3Address(text: string): S3Address | undefined {
  if (!/^s3\+https?:\/\//.test(text) || !URL.canParse(text.slice(3))) return undefined;
  const url = new URL(text.slice(3));
  const [bucket, ...folders] = url.pathname.split('/').filter((part) => part !== '');
  if (!bucket || !url.username || !url.password) return undefined;
  const prefix = folders.map((folder) => `${folder}/`).join('');
  const credentials = {
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
  const client = {
    endpoint: `${url.protocol}//${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials,
    forcePathStyle: true,
    // Stores other than Amazon's do not all know the checksums which the client would add unasked.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  } as const;
  return { client, bucket, prefix };
}
