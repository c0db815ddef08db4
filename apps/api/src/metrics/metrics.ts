import { onAppend } from '@diarium/event-store';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Response } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type ApiGround, GROUND } from '../http/ground';
import { type Route } from '../routes/route';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What Prometheus reads at /metrics. It names commands, queries and read models; never what they are about. */
@Injectable()
export class Metrics implements OnModuleDestroy {
  private readonly registry = new Registry();
  private readonly commands = new Counter({
    name: 'diarium_commands_total',
    help: 'Commands by name and outcome: done, refused, conflict, failed.',
    labelNames: ['command', 'outcome'],
    registers: [this.registry],
  });
  private readonly conflicts = new Counter({
    name: 'diarium_conflicts_total',
    help: 'Commands on a revision that somebody else had changed.',
    registers: [this.registry],
  });
  private readonly commandSeconds = new Histogram({
    name: 'diarium_command_seconds',
    help: 'From the request of a command to its answer: decided and appended.',
    labelNames: ['command'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly querySeconds = new Histogram({
    name: 'diarium_query_seconds',
    help: 'From the request of a query to the end of its answer.',
    labelNames: ['query'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  private readonly appendSeconds = new Histogram({
    name: 'diarium_append_seconds',
    help: 'From giving the events of a command to the log to its word that they are stored, or refused.',
    buckets: SECONDS,
    registers: [this.registry],
  });
  private readonly endListening = onAppend((seconds) => {
    this.appendSeconds.observe(seconds);
  });

  constructor(@Inject(GROUND) { register }: ApiGround) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'diarium_log_head',
      help: 'Position of the last event in the log.',
      registers: [this.registry],
      async collect() {
        this.set(await register.store.head());
      },
    });
    new Gauge({
      name: 'diarium_read_model_lag',
      help: 'Events that a read model has to go to the head of the log.',
      labelNames: ['read_model', 'status'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { name, status, lag } of await register.projector.status())
          this.set({ read_model: name, status }, lag);
      },
    });
    new Gauge({
      name: 'diarium_policy_lag',
      help: 'Events that a policy has to react to or pass over to the head of the log.',
      labelNames: ['policy'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { name, lag } of await register.policies.status()) this.set({ policy: name }, lag);
      },
    });
    new Gauge({
      name: 'diarium_policy_stopped',
      help: '1 for a policy that cannot react to an event for now, and tries again.',
      labelNames: ['policy'],
      registers: [this.registry],
      async collect() {
        this.reset();
        for (const { name, stoppedAt } of await register.policies.status())
          this.set({ policy: name }, stoppedAt === null ? 0 : 1);
      },
    });
  }

  onModuleDestroy(): void {
    this.endListening();
  }

  /** Counts and times an answer, once it has gone out. */
  observe({ kind, message }: Route, response: Response): void {
    const begun = performance.now();
    response.once('close', () => {
      const seconds = (performance.now() - begun) / 1000;
      if (kind === 'query') this.querySeconds.observe({ query: message.name }, seconds);
      else this.countCommand(message.name, seconds, outcomeOf(response.statusCode));
    });
  }

  async text(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private countCommand(command: string, seconds: number, outcome: string): void {
    this.commandSeconds.observe({ command }, seconds);
    this.commands.inc({ command, outcome });
    if (outcome === 'conflict') this.conflicts.inc();
  }
}

function outcomeOf(status: number): string {
  if (status < 400) return 'done';
  if (status === 412) return 'conflict';
  return status < 500 ? 'refused' : 'failed';
}
