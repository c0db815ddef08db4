import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

interface Kept {
  readonly bytes: Buffer;
  readonly at: Date;
}

/** A store that speaks as much of S3 as the file store needs, in memory: one bucket, one key. */
export class S3Double {
  readonly objects = new Map<string, Kept>();
  readonly uploads = new Map<string, { key: string; at: Date; parts: Map<number, Buffer> }>();
  private server: Server | undefined;
  private lastUpload = 0;

  /** @returns the address of the bucket for `s3Address` */
  async start(): Promise<string> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return `s3+http://test-key:test-secret@127.0.0.1:${port}/bucket/diarium?region=eu-north-1`;
  }

  async stop(): Promise<void> {
    const { server } = this;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://s3');
    const key = decodeURIComponent(url.pathname).replace(/^\/bucket\/?/, '');
    const body = await bytesOf(request);
    if (!request.headers.authorization?.includes('Credential=test-key/'))
      return fail(response, 403, 'AccessDenied');
    const upload = url.searchParams.get('uploadId');
    if (upload !== null) return this.onUpload(upload, { request, url, body, response });
    if (request.method === 'PUT') return this.put(key, body, request, response);
    if (request.method === 'POST') return this.beginUpload(key, response);
    if (request.method !== 'DELETE')
      return key === '' ? this.list(url, response) : this.get(key, request, response);
    this.objects.delete(key);
    return send(response, 204);
  }

  private put(key: string, body: Buffer, request: IncomingMessage, response: ServerResponse): void {
    const source = request.headers['x-amz-copy-source'];
    if (source === undefined) {
      this.objects.set(key, { bytes: body, at: new Date() });
      return send(response, 200, { ETag: '"etag"' });
    }
    const from = this.objects.get(decodeURIComponent(String(source)).replace(/^\/?bucket\//, ''));
    if (!from) return fail(response, 404, 'NoSuchKey');
    this.objects.set(key, { ...from, at: new Date() });
    return xml(response, '<CopyObjectResult><ETag>"etag"</ETag></CopyObjectResult>');
  }

  private get(key: string, { method, headers }: IncomingMessage, response: ServerResponse): void {
    const found = this.objects.get(key);
    if (!found) return fail(response, 404, 'NoSuchKey');
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
    const bytes = first === undefined ? found.bytes : found.bytes.subarray(Number(first), Number(last) + 1);
    response.writeHead(first === undefined ? 200 : 206, { 'Content-Length': bytes.length });
    response.end(method === 'HEAD' ? undefined : bytes);
  }

  private beginUpload(key: string, response: ServerResponse): void {
    const id = `upload-${(this.lastUpload += 1)}`;
    this.uploads.set(id, { key, at: new Date(), parts: new Map() });
    xml(
      response,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }

  private onUpload(
    id: string,
    {
      request,
      url,
      body,
      response,
    }: { request: IncomingMessage; url: URL; body: Buffer; response: ServerResponse },
  ): void {
    const upload = this.uploads.get(id);
    if (!upload) return fail(response, 404, 'NoSuchUpload');
    if (request.method === 'PUT') {
      upload.parts.set(Number(url.searchParams.get('partNumber')), body);
      return send(response, 200, { ETag: '"part"' });
    }
    this.uploads.delete(id);
    if (request.method === 'DELETE') return send(response, 204);
    const parts = [...upload.parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
    this.objects.set(upload.key, { bytes: Buffer.concat(parts), at: new Date() });
    return xml(
      response,
      '<CompleteMultipartUploadResult><ETag>"etag"</ETag></CompleteMultipartUploadResult>',
    );
  }

  private list({ searchParams }: URL, response: ServerResponse): void {
    const prefix = searchParams.get('prefix') ?? '';
    if (searchParams.has('uploads')) {
      const uploads = [...this.uploads].map(
        ([id, { key, at }]) =>
          `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${at.toISOString()}</Initiated></Upload>`,
      );
      return xml(response, `<ListMultipartUploadsResult>${uploads.join('')}</ListMultipartUploadsResult>`);
    }
    const contents = [...this.objects]
      .filter(([key]) => key.startsWith(prefix))
      .map(
        ([key, { at }]) =>
          `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`,
      );
    return xml(response, `<ListBucketResult>${contents.join('')}</ListBucketResult>`);
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

function send(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'application/xml' }).end(`<?xml version="1.0"?>${text}`);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/xml' })
    .end(`<Error><Code>${code}</Code></Error>`);
}
