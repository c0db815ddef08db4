import { Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type FileDoor } from '@diarium/file-store';
import { FILES } from '../http/ground';
import { DownloadController } from './download.controller';
import { UploadController } from './upload.controller';

const A_DAY_MS = 86_400_000;

/** The bytes of documents: taken in and given out. */
@Module({ controllers: [UploadController, DownloadController] })
export class FilesModule implements OnModuleInit, OnModuleDestroy {
  constructor(@Inject(FILES) private readonly files: FileDoor) {}

  /** What uploads left behind goes; a store that does not answer now is no reason not to start. */
  onModuleInit(): void {
    this.files.store.sweep(new Date(Date.now() - A_DAY_MS)).catch(() => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await this.files.store.close();
  }
}
