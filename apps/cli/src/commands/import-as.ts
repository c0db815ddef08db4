import { type ImportOptions, type Progress } from '@diarium/import';
import { type Call } from '../command/call';
import { type Tell } from '../output/steps';
import { type Texts } from '../texts';

/** Who imports, and how far it is told. */
export function importAs(
  { globals: { actor, role }, texts }: Call,
  tell: Tell,
): Pick<ImportOptions, 'actor' | 'role' | 'onProgress'> {
  return {
    actor,
    role,
    onProgress: (progress) => {
      tell(progressText(progress, texts));
    },
  };
}

function progressText({ phase, done, total, dossier }: Progress, { messages }: Texts): string {
  return messages.importProgress(messages.importPhase[phase], done, total, dossier);
}
