import { parseTilePath } from '@diarium/verifier';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { refusePast } from '../http/as-of';
import { httpProblem } from '../problems/http-rules';
import { numberAsked, numberNeeded } from './numbers-in';
import { ProofRoom } from './proof-room';

const HASH_BYTES = 32;

/** That one event stands in the log of so many. */
export interface InclusionProof {
  readonly origin: string;
  readonly size: number;
  /** The event's place in the log, from 0. */
  readonly index: number;
  /** The hash of its leaf, in base64 like the others. */
  readonly leaf: string;
  readonly proof: readonly string[];
}

/** That the log of `to` events continues the log of `from`. */
export interface ConsistencyProof {
  readonly origin: string;
  readonly from: number;
  readonly to: number;
  readonly proof: readonly string[];
}

/** A key that signs, or signed, heads of the log. */
export interface ShownKey {
  readonly key: string;
  readonly until: string | null;
}

/** Hashes of the proof log and what proves them, for everybody: nothing can be read out of them. */
@Controller('proof')
export class ProofsController {
  constructor(@Inject(ProofRoom) private readonly room: ProofRoom) {}

  @Get('keys')
  async keys(@Req() request: Request): Promise<{
    origin: string;
    keys: readonly ShownKey[];
    successions: readonly string[];
    witnesses: readonly string[];
  }> {
    refusePast(request, 'proof');
    const { origin, keyring, witnessKeys } = await this.room.proof();
    const keys = keyring.keys.map(({ shown, until }) => ({ key: shown.text, until }));
    return {
      origin,
      keys,
      successions: keyring.successions,
      witnesses: witnessKeys.map(({ text }) => text),
    };
  }

  @Get('inclusion')
  async inclusion(@Req() request: Request): Promise<InclusionProof> {
    refusePast(request, 'proof');
    const position = numberNeeded(request, 'position');
    const proof = await this.room.proof();
    const { size } = await this.room.checkpoint(proof, numberAsked(request, 'size'));
    const { index, leaf, hashes } = await proof.log.inclusionAt(position, size);
    return { origin: proof.origin, size, index, leaf: base64(leaf), proof: hashes.map(base64) };
  }

  @Get('consistency')
  async consistency(@Req() request: Request): Promise<ConsistencyProof> {
    refusePast(request, 'proof');
    const from = numberNeeded(request, 'from');
    const proof = await this.room.proof();
    const { size: to } = await this.room.checkpoint(proof, numberAsked(request, 'to'));
    const hashes = await proof.log.consistency(from, to);
    return { origin: proof.origin, from, to, proof: hashes.map(base64) };
  }

  /** Tiles at the addresses of C2SP tlog-tiles, as far as the last signed head goes. */
  @Get('tile/*path')
  async tile(@Req() request: Request, @Res() response: Response): Promise<void> {
    refusePast(request, 'proof');
    const asked = parseTilePath(request.path.slice(request.path.indexOf('/tile/') + 1));
    if (!asked) throw httpProblem('resource.unknown');
    const proof = await this.room.proof();
    const { size } = await this.room.checkpoint(proof);
    const hashes = await proof.log.tile(asked, size);
    if (!hashes || hashes.length < asked.width * HASH_BYTES) throw httpProblem('resource.unknown');
    response
      // Not for ever: a log that was begun anew has other tiles at the same addresses.
      .setHeader('Cache-Control', 'public, max-age=300')
      .type('application/octet-stream')
      .send(hashes.subarray(0, asked.width * HASH_BYTES));
  }
}

const base64 = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');
