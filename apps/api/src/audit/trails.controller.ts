import {
  AsOf,
  asOfTime,
  type Change,
  chosenTrail,
  differencesBetween,
  exportedTrail,
  type LinkedEntry,
  type Step,
  stepsThrough,
  type Subject,
  SUBJECT_KINDS,
  type SubjectKind,
  tellTrail,
  type ToldTrail,
  type TrailEntry,
  withLinks,
} from '@diarium/audit';
import { type PastTime } from '@diarium/event-store';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { momentOf, nameMoment } from '../http/as-of';
import { type ApiGround, GROUND } from '../http/ground';
import { waitFor } from '../http/wait';
import { httpProblem } from '../problems/http-rules';
import { ProofRoom } from '../proof/proof-room';
import { circleOf, refuseUnlessAuditor } from './circle';
import { exportFormatOf, nameFile } from './export-file';
import { recordReading } from './record-reading';
import { timesAsked } from './times-asked';

type Place = Readonly<Record<'kind' | 'key', string>>;

/** The question, as a reading of something secret names it. */
class ReadTrail {
  constructor(readonly subject: Subject) {}
}

/** What happened to something, for auditors: event by event, what it was then, and what differs between two times. */
@Controller('trails/:kind/:key')
export class TrailsController {
  constructor(
    @Inject(GROUND) private readonly ground: ApiGround,
    @Inject(AsOf) private readonly past: AsOf,
    @Inject(ProofRoom) private readonly room: ProofRoom,
  ) {}

  /** As it is shown, or with `format` as a file. */
  @Get()
  async trail(
    @Param() place: Place,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ToldTrail | string> {
    const { format } = request.query;
    const known = format === undefined ? undefined : exportFormatOf(format);
    const { subject, entries } = await this.told(place, request, response);
    const isShown = circleOf(request);
    const linked = await withLinks(entries, this.ground.register);
    const trail = { subject, entries: linked.map((entry) => withShownLinks(entry, isShown)) };
    if (known === undefined) return trail;
    nameFile(`trail-${subject.kind}-${subject.key}`, known, response);
    const chosen = chosenTrail(subject, momentOf(request));
    return textOf(
      exportedTrail(known, trail, this.ground.register, async () => ({
        proof: await this.room.proof(),
        chosen,
      })),
    );
  }

  /** Each event, and beside it everything that the views held of the thing after it. */
  @Get('steps')
  async steps(
    @Param() place: Place,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ subject: Subject; steps: readonly Step[] }> {
    const { subject, entries } = await this.told(place, request, response);
    return { subject, steps: stepsThrough(entries) };
  }

  /** What differs between `first` and `second`, or now. */
  @Get('comparison')
  async comparison(
    @Param() place: Place,
    @Req() request: Request,
  ): Promise<{
    subject: Subject;
    first: string;
    second: string | null;
    axis: string;
    changes: readonly Change[];
  }> {
    refuseUnlessAuditor(request);
    const { first, second, axis } = timesAsked(request);
    const subject = subjectOf(place);
    const whole = await this.entries(subject, request);
    if (whole.length === 0) throw httpProblem('resource.unknown');
    const before = await this.entries(subject, request, await this.past.pastTime(asOfTime(first, axis)));
    const after =
      second === undefined
        ? whole
        : await this.entries(subject, request, await this.past.pastTime(asOfTime(second, axis)));
    const changes = differencesBetween(before, after);
    return { subject, first, second: second ?? null, axis, changes };
  }

  private async told(place: Place, request: Request, response: Response) {
    refuseUnlessAuditor(request);
    const moment = momentOf(request);
    await waitFor(request, this.ground);
    const subject = subjectOf(place);
    const within = moment && (await this.past.pastTime(moment.time));
    const entries = await this.entries(subject, request, within);
    if (entries.length === 0) throw httpProblem('resource.unknown');
    if (moment) nameMoment(moment, response);
    return { subject, entries };
  }

  private async entries(
    subject: Subject,
    request: Request,
    within?: PastTime,
  ): Promise<readonly TrailEntry[]> {
    const isShown = circleOf(request);
    const told = await tellTrail(subject, this.ground.register, within);
    const entries = told.filter(({ stream }) => isShown(stream));
    await recordReading(this.ground, request, { question: new ReadTrail(subject), events: entries });
    return entries;
  }
}

/** An entry with those alone of its links that whoever asks may follow. */
function withShownLinks({ links, ...entry }: LinkedEntry, isShown: (stream: string) => boolean): LinkedEntry {
  const { causedBy, causes, together } = links;
  return {
    ...entry,
    links: {
      causedBy: causedBy && isShown(causedBy.stream) ? causedBy : null,
      causes: causes.filter(({ stream }) => isShown(stream)),
      together: together.filter(({ stream }) => isShown(stream)),
    },
  };
}

async function textOf(parts: Iterable<string> | AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const part of parts) all.push(part);
  return all.join('');
}

/** @throws ProblemError `resource.unknown` */
function subjectOf({ kind, key }: Place): Subject {
  if (!SUBJECT_KINDS.includes(kind as SubjectKind)) throw httpProblem('resource.unknown');
  return { kind: kind as SubjectKind, key };
}
