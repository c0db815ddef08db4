import { abilityFor, seesRegisters } from '@diarium/access';
import { type StoredCheckpoint } from '@diarium/audit';
import { parseCheckpoint, parseNote } from '@diarium/verifier';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { answerList } from '../exports/answer-list';
import { refusePast } from '../http/as-of';
import { httpProblem } from '../problems/http-rules';
import { numberIn } from './numbers-in';
import { ProofRoom } from './proof-room';
import { readText } from './read-text';

const NOTE = 'text/plain; charset=utf-8';

/** A signed head of the log, in a list of them. */
export interface ListedHead {
  readonly size: number;
  /** In base64, as the note has it. */
  readonly root: string;
  readonly madeAt: string;
  /** Signatures of the log's keys and of witnesses. */
  readonly signatures: number;
}

/** The heads of the proof log that were signed: for everybody, since they hold nothing but a size and a hash. */
@Controller('proof')
export class HeadsController {
  constructor(@Inject(ProofRoom) private readonly room: ProofRoom) {}

  @Get('checkpoint')
  async latest(@Req() request: Request, @Res() response: Response): Promise<void> {
    refusePast(request, 'proof');
    const { note } = await this.room.checkpoint(await this.room.proof());
    response.setHeader('Cache-Control', 'no-cache').type(NOTE).send(note);
  }

  /** The latest first; `before` goes on before a size. */
  @Get('checkpoints')
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    refusePast(request, 'proof');
    const { checkpoints, origin } = await this.room.proof();
    await answerList(request, response, {
      name: 'ListCheckpoints',
      page: async ({ before, limit }) => {
        const found = await checkpoints.list({ before, limit: limit + 1 });
        const items = found.slice(0, limit);
        const next = found.length > limit ? (items.at(-1)?.size ?? null) : null;
        return { origin, items: items.map(listed), next };
      },
    });
  }

  @Get('checkpoints/:size')
  async ofSize(
    @Param('size') size: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    refusePast(request, 'proof');
    const { note } = await this.room.checkpoint(await this.room.proof(), numberIn(size, 'size'));
    response.type(NOTE).send(note);
  }

  /** Signs the head as it is now. */
  @Post('checkpoints')
  async sign(@Req() request: Request, @Res() response: Response): Promise<void> {
    refusePast(request, 'checkpoint');
    if (!seesRegisters(abilityFor(request.principal))) throw httpProblem('proof.denied');
    const { checkpoints } = await this.room.proof();
    const { note } = await checkpoints.make();
    response.status(200).type(NOTE).send(note);
  }

  /** Whoever brings them: a line counts when a witness that is trusted here signed this very head. */
  @Post('checkpoints/:size/cosignatures')
  @HttpCode(200)
  async cosign(
    @Param('size') size: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    refusePast(request, 'cosignatures');
    const lines = await readText(request);
    const { checkpoints } = await this.room.proof();
    const { note } = await checkpoints.accept(numberIn(size, 'size'), lines);
    response.type(NOTE).send(note);
  }
}

function listed({ size, note, madeAt }: StoredCheckpoint): ListedHead {
  const parsed = parseNote(note);
  const root = parsed && parseCheckpoint(parsed.text)?.root;
  return {
    size,
    root: Buffer.from(root ?? []).toString('base64'),
    madeAt: madeAt.toISOString(),
    signatures: parsed?.signatures.length ?? 0,
  };
}
