import { exportedLog, foundEvents } from '@diarium/audit';
import { type RecordedEvent } from '@diarium/event-store';
import { SearchLog } from '@diarium/register';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { validate } from 'class-validator';
import { type Request, type Response } from 'express';
import { refusePast } from '../http/as-of';
import { deskOf } from '../http/desk';
import { type ApiGround, GROUND } from '../http/ground';
import { sendText } from '../http/send-text';
import { httpProblem } from '../problems/http-rules';
import { ProofRoom } from '../proof/proof-room';
import { refuseUnlessAuditor } from './circle';
import { exportFormatOf, nameFile } from './export-file';
import { recordReading } from './record-reading';

const FILTERS = ['actor', 'type', 'kind', 'committee', 'since', 'until'] as const;

/** The question, as a reading of something secret names it. */
class ExportLog {}

/** Events of the log with what they hold, as a file, for auditors: of the committees that they audit. */
@Controller('log/export')
export class LogExportController {
  constructor(
    @Inject(GROUND) private readonly ground: ApiGround,
    @Inject(ProofRoom) private readonly room: ProofRoom,
  ) {}

  @Get()
  async export(@Req() request: Request, @Res() response: Response): Promise<void> {
    refuseUnlessAuditor(request);
    refusePast(request, 'log export');
    const { format, wanted, chosen } = await asked(request);
    const proof = await this.room.proof();
    nameFile('log', format, response);
    const parts = () => Promise.resolve({ proof, chosen });
    await sendText(response, exportedLog(format, this.pages(wanted, request), parts));
  }

  private async *pages(wanted: SearchLog, request: Request): AsyncGenerator<readonly RecordedEvent[]> {
    const desk = deskOf(this.ground, request);
    const { store, catalogue } = this.ground.register;
    for await (const events of foundEvents(wanted, (query) => desk.queries.execute(query), {
      store,
      catalogue,
    })) {
      await recordReading(this.ground, request, { question: new ExportLog(), events });
      yield events;
    }
  }
}

/** @throws ProblemError `request.invalid`, `request.not-acceptable` */
async function asked({ query }: Request) {
  const { format = 'csv', ...given } = query;
  const known = exportFormatOf(format);
  const chosen: Record<string, string> = {};
  for (const [name, value] of Object.entries(given))
    if (FILTERS.includes(name as (typeof FILTERS)[number]) && typeof value === 'string') chosen[name] = value;
    else throw httpProblem('request.invalid', { errors: [unknownField(name)] });
  const wanted = Object.assign(new SearchLog(), chosen);
  const problems = await validate(wanted);
  const errors = problems.flatMap(({ property: field, constraints }) =>
    Object.entries(constraints ?? {}).map(([constraint, message]) => ({ field, constraint, message })),
  );
  if (errors.length > 0) throw httpProblem('request.invalid', { errors });
  return { format: known, wanted, chosen };
}

const unknownField = (field: string) => ({
  field,
  constraint: 'whitelistValidation',
  message: `property ${field} should not exist`,
});
