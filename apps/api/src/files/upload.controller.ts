import { abilityFor, hasDuty } from '@diarium/access';
import { noteUpload } from '@diarium/audit';
import { type FileDoor, FileError, receiveFile, type ReceivedFile } from '@diarium/file-store';
import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { refusePast } from '../http/as-of';
import { type ApiGround, FILES, GROUND } from '../http/ground';
import { httpProblem } from '../problems/http-rules';
import { safeName } from './content-disposition';
import { checksumSaid, mediaTypeSaid } from './said-of-bytes';

/** Takes in bytes, for the commands that then register them. */
@Controller('files')
export class UploadController {
  constructor(
    @Inject(FILES) private readonly files: FileDoor,
    @Inject(GROUND) private readonly ground: ApiGround,
  ) {}

  /** The body is the file, `Content-Type` (or `?type=`) what it is said to be, `?name=` its name. */
  @Post()
  @HttpCode(201)
  async upload(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReceivedFile> {
    try {
      return await this.receive(request);
    } catch (error) {
      // What is still on its way is not waited for.
      response.setHeader('Connection', 'close');
      throw error;
    }
  }

  private async receive(request: Request): Promise<ReceivedFile> {
    refusePast(request, 'upload');
    if (!hasDuty(abilityFor(request.principal), 'case-work')) throw httpProblem('resource.unknown');
    const { files } = this;
    // A JSON body was read before it came here: such a file is sent as bytes, with `?type=`.
    if (request.readableEnded && request.body !== undefined)
      throw httpProblem('request.unsupported-media-type');
    if (Number(request.headers['content-length'] ?? 0) > files.limit)
      throw new FileError('file.too-large', { limit: files.limit });
    const { name } = request.query;
    const checksum = checksumSaid(request);
    const sent = {
      name: safeName(typeof name === 'string' ? name : ''),
      mediaType: mediaTypeSaid(request),
      // Refused half-way, the connection must live until the refusal is sent.
      bytes: request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
      ...(checksum === undefined ? {} : { checksum }),
    };
    // Noted before they are kept: bytes that were kept by a process that then died would stay for ever.
    const { pool } = this.ground.register.database;
    return receiveFile(files, sent, (stored) => noteUpload(pool, stored.checksum));
  }
}
