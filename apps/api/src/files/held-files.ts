import { buffer } from 'node:stream/consumers';
import { FileError, type FileStore, HEAD_BYTES, mediaTypeOf } from '@diarium/file-store';
import { type CommandContext, CommandGateway, type Outcome } from '@diarium/event-store';
import { claimUpload } from '@diarium/audit';
import { type Register, StoredFileInput } from '@diarium/register';
import { type CommandBus } from '@nestjs/cqrs';

/** The register, whose commands may only name files that the store holds, as they are there. */
export function withHeldFiles(register: Register, store: FileStore): Register {
  const claim = (checksum: string) => claimUpload(register.database.pool, checksum);
  const bus = new BusForHeldFiles(register.inside.bus, store, claim) as unknown as CommandBus;
  return {
    ...register,
    commands: new CommandGateway(bus),
    inside: { ...register.inside, bus },
    rehearse: (work) =>
      register.rehearse((desk) => work({ ...desk, commands: new RehearsedFiles(bus, desk.commands, store) })),
  };
}

/** What is tried out names files that are held, too: else it would be refused half-way when it is done. */
class RehearsedFiles extends CommandGateway {
  constructor(
    bus: CommandBus,
    private readonly rehearsal: CommandGateway,
    private readonly store: FileStore,
  ) {
    super(bus);
  }

  override async submit(command: object, context: CommandContext): Promise<Outcome> {
    const { file } = (await this.check(command)) as { readonly file?: unknown };
    if (file instanceof StoredFileInput) await refuseUnlessHeld(file, this.store);
    return this.rehearsal.submit(command, context);
  }
}

/** Stands behind whoever checks what a principal may do, so that nobody learns here what the store holds. */
class BusForHeldFiles {
  constructor(
    private readonly bus: CommandBus,
    private readonly store: FileStore,
    private readonly claim: (checksum: string) => Promise<void>,
  ) {}

  async execute(command: object): Promise<unknown> {
    const { file } = command as { readonly file?: unknown };
    if (file instanceof StoredFileInput) {
      // Before it is looked for: what nobody has named for long is being removed.
      await this.claim(file.checksum);
      await refuseUnlessHeld(file, this.store);
    }
    return this.bus.execute(command as never);
  }
}

async function refuseUnlessHeld(
  { checksum, size, mediaType }: StoredFileInput,
  store: FileStore,
): Promise<void> {
  const held = await store.size(checksum);
  if (held === undefined) throw new FileError('file.not-held', { checksum });
  if (held !== size) throw new FileError('file.other-size', { said: size, held });
  const head = await buffer(await store.read(checksum, { first: 0, last: Math.min(held, HEAD_BYTES) - 1 }));
  await mediaTypeOf(head, mediaType);
}
