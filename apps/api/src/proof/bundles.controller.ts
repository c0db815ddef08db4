import { type Chosen, chosenOfCase, bundleText, prepareBundle } from '@diarium/audit';
import { type CaseListItem, FindCase } from '@diarium/register';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { circleOf, refuseUnlessAuditor } from '../audit/circle';
import { attachment } from '../files/content-disposition';
import { refusePast } from '../http/as-of';
import { deskOf } from '../http/desk';
import { type ApiGround, GROUND } from '../http/ground';
import { sendText } from '../http/send-text';
import { httpProblem } from '../problems/http-rules';
import { numberAsked, numberIn } from './numbers-in';
import { ProofRoom } from './proof-room';

/**
 * Files that prove events, for whoever sees everything in the committee's register: an event in them is as it is
 * stored, with nothing masked. `since` names a head that the receiver has.
 */
@Controller()
export class BundlesController {
  constructor(
    @Inject(GROUND) private readonly ground: ApiGround,
    @Inject(ProofRoom) private readonly room: ProofRoom,
  ) {}

  @Get('cases/:case/bundle')
  async ofCase(
    @Param('case') key: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    this.refuseUnlessInCircle(request, `case-${key}`);
    // As its reader: who reads a secret case leaves a trace.
    const desk = deskOf(this.ground, request);
    const query = Object.assign(new FindCase(), { number: key });
    const found = await desk.queries.execute<CaseListItem | undefined>(query);
    if (found?.key !== key) throw httpProblem('resource.unknown');
    await this.send(await chosenOfCase(desk, found), request, response);
  }

  @Get('committees/:committee/numbers/:year/bundle')
  async ofNumbers(@Param() place: OfYear, @Req() request: Request, @Res() response: Response): Promise<void> {
    this.refuseUnlessInCircle(request, `register-${place.committee}-${place.year}`);
    await this.send(numbersChosen(place), request, response);
  }

  /** With every leaf of the log, so that no number at the end can be withheld: for auditors, since it names all streams. */
  @Get('committees/:committee/numbers/:year/complete-bundle')
  async ofAllNumbers(
    @Param() place: OfYear,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    refuseUnlessAuditor(request);
    if (!circleOf(request)('proof-')) throw httpProblem('audit.denied');
    await this.send({ ...numbersChosen(place), withLeaves: true }, request, response);
  }

  private refuseUnlessInCircle(request: Request, stream: string): void {
    refusePast(request, 'bundle');
    if (!circleOf(request)(stream)) throw httpProblem('proof.denied');
  }

  private async send(chosen: Chosen, request: Request, response: Response): Promise<void> {
    const { register } = this.ground;
    const proof = await this.room.proof();
    const size = numberAsked(request, 'since');
    const since = size === undefined ? undefined : (await this.room.checkpoint(proof, size)).note;
    const mayShow = circleOf(request);
    const bundle = await prepareBundle({ ...register, proof }, { ...chosen, mayShow, since });
    const name = `${chosen.subject.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.json`;
    response
      .setHeader('Content-Disposition', attachment(name))
      .setHeader('Content-Type', 'application/json; charset=utf-8');
    await sendText(response, bundleText(bundle));
  }
}

type OfYear = Readonly<Record<'committee' | 'year', string>>;

/** @throws ProblemError `resource.unknown` for what is no committee's code, or no year */
function numbersChosen({ committee, year }: OfYear): Chosen {
  const numbersOf = { committee, year: numberIn(year, 'year') };
  if (!/^[\p{L}\p{N}]+$/u.test(committee)) throw httpProblem('resource.unknown');
  return { subject: `${committee} ${year}`, numbersOf };
}
