import { Controller, Get, Inject, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Metrics } from './metrics';

@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get()
  async read(@Res() response: Response): Promise<void> {
    const { type, text } = await this.metrics.text();
    response.setHeader('Content-Type', type).send(text);
  }
}
