import { collectUploads } from '@diarium/audit';
import { type FileDoor } from '@diarium/file-store';
import { Inject, Logger, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type ApiGround, FILES, GROUND } from '../http/ground';
import { DownloadController } from './download.controller';
import { UploadController } from './upload.controller';

const A_DAY_MS = 86_400_000;
const AN_HOUR_MS = 3_600_000;

/** The bytes of documents: taken in and given out. Those that no document names in time go. */
@Module({ controllers: [UploadController, DownloadController] })
export class FilesModule implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('files');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(FILES) private readonly files: FileDoor,
    @Inject(GROUND) private readonly ground: ApiGround,
  ) {}

  /** What uploads left behind goes; a store that does not answer now is no reason not to start. */
  onModuleInit(): void {
    this.sweep().catch(() => undefined);
    this.timer = setInterval(() => {
      Promise.all([this.collect(), this.sweep()]).catch((error: unknown) => {
        this.logger.warn(String(error));
      });
    }, AN_HOUR_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.files.store.close();
  }

  private sweep(): Promise<void> {
    return this.files.store.sweep(new Date(Date.now() - A_DAY_MS));
  }

  private async collect(): Promise<void> {
    const { register, settings } = this.ground;
    const removed = await collectUploads({ register, store: this.files.store }, settings.uploadHours);
    if (removed > 0) this.logger.log({ removedUploads: removed });
  }
}
