import { type FileDoor } from '@diarium/file-store';
import { isCaseKey, ListDrafts, ReadDocument, type StoredFile } from '@diarium/register';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type Query } from '@nestjs/cqrs';
import { type Request, type Response } from 'express';
import { refusePast } from '../http/as-of';
import { deskOf } from '../http/desk';
import { type ApiGround, FILES, GROUND } from '../http/ground';
import { waitFor } from '../http/wait';
import { httpProblem } from '../problems/http-rules';
import { sendFile } from './send-file';

/** Gives out the bytes of documents and drafts to whoever may see them; to all others there are none. */
@Controller('cases/:case')
export class DownloadController {
  constructor(
    @Inject(GROUND) private readonly ground: ApiGround,
    @Inject(FILES) private readonly files: FileDoor,
  ) {}

  @Get('documents/:document/file')
  async latest(
    @Param() { case: inCase, document }: Place,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const files = await this.filesOfDocument(request, inCase, document);
    await this.send(files.at(-1), request, response);
  }

  @Get('documents/:document/versions/:version/file')
  async version(
    @Param() { case: inCase, document, version }: Place,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const files = await this.filesOfDocument(request, inCase, document);
    await this.send(files[Number(version) - 1], request, response);
  }

  @Get('drafts/:draft/versions/:version/file')
  async draft(
    @Param() { case: inCase, draft, version }: Place,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const drafts = await this.ask(request, ListDrafts, { case: inCase });
    const found = drafts.find((it) => it.draft === draft);
    await this.send(found?.files[Number(version) - 1], request, response);
  }

  private async filesOfDocument(
    request: Request,
    inCase: string,
    document: string,
  ): Promise<readonly StoredFile[]> {
    if (!isCaseKey(inCase) || !/^\d{1,9}$/.test(document)) throw httpProblem('resource.unknown');
    const found = await this.ask(request, ReadDocument, { case: inCase, document: Number(document) });
    // A view that masks a document leaves its files out.
    return found?.files ?? [];
  }

  private async ask<Answer, Fields extends object>(
    request: Request,
    query: new () => Query<Answer> & Fields,
    fields: Partial<Fields>,
  ): Promise<Answer> {
    refusePast(request, 'download');
    await waitFor(request, this.ground);
    return deskOf(this.ground, request).queries.execute<Answer>(Object.assign(new query(), fields));
  }

  private async send(file: StoredFile | undefined, request: Request, response: Response): Promise<void> {
    if (!file) throw httpProblem('resource.unknown');
    await sendFile({ file, store: this.files.store }, request, response);
  }
}

type Place = Readonly<Record<'case' | 'document' | 'draft' | 'version', string>>;
